/**
 * What came after a change of law: an interrupted time series and a comparison with other places.
 * The estimators are functions of arrays; {@code Changes} feeds them.
 */
@NullMarked
package org.amparo.evaluate.change;

import org.jspecify.annotations.NullMarked;
