/** Measured times multiplied by rates, and the other costs. */
@NullMarked
package org.amparo.evaluate.measure.cost;

import org.jspecify.annotations.NullMarked;
