/**
 * What came after a change of law: an interrupted time series, a comparison with other places, and
 * a synthetic control. The estimators are functions of arrays; {@code Changes} feeds them.
 */
@NullMarked
package org.amparo.evaluate.change;

import org.jspecify.annotations.NullMarked;
