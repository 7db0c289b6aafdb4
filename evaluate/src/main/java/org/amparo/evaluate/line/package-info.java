/** What stands beside the cost and is never netted with it: what was billed or paid back. */
@NullMarked
package org.amparo.evaluate.line;

import org.jspecify.annotations.NullMarked;
