/**
 * Measures of every county at once, by queries grouped by county. Each number is the one that an
 * evaluation of that county alone gives.
 */
@NullMarked
package org.amparo.evaluate.atlas;

import org.jspecify.annotations.NullMarked;
