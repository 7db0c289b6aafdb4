/** What missing facts and sampling leave open, by resampling people. */
@NullMarked
package org.amparo.evaluate.measure.spread;

import org.jspecify.annotations.NullMarked;
