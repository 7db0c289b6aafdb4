/** What chance leaves open in sums over holds without a time. */
@NullMarked
package org.amparo.evaluate.measure.spread;

import org.jspecify.annotations.NullMarked;
