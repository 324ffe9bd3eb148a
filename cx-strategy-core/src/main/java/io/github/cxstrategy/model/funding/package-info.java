/** What people have ruled and decided about funding initiatives, and what each initiative is worth. */
@NullMarked
package io.github.cxstrategy.model.funding;

import org.jspecify.annotations.NullMarked;
