/** Turns what the engines answer into text made for people, with one line end and one locale everywhere; do not parse it. */
@NullMarked
package io.github.cxstrategy.text;

import org.jspecify.annotations.NullMarked;
