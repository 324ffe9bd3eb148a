/** The rule engine of the gates beside another one, on the same rules and the same facts in the same run. */
@org.jspecify.annotations.NullMarked
package io.github.cxstrategy.examples.peers.rules;
