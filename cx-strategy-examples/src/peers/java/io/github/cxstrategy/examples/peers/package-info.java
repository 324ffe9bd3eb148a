/** The solver behind the allocation beside others, on the same programs in the same run. */
@org.jspecify.annotations.NullMarked
package io.github.cxstrategy.examples.peers;
