/** Published figures, recomputed from their inputs and set beside ours. */
@NullMarked
package org.amparo.evaluate.claim;

import org.jspecify.annotations.NullMarked;
