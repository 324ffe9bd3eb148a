/** The command line tool: reads a plan, asks an engine, tells the answer as text or as data. */
@NullMarked
package io.github.cxstrategy.examples.cli;

import org.jspecify.annotations.NullMarked;
