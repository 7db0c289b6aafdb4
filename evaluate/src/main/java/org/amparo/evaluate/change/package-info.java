/** What came after a change of law: an interrupted time series and a comparison with places. */
@NullMarked
package org.amparo.evaluate.change;

import org.jspecify.annotations.NullMarked;
