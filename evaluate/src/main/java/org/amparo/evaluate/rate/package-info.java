/** What a day costs: rates with their kind, place, year and source. */
@NullMarked
package org.amparo.evaluate.rate;

import org.jspecify.annotations.NullMarked;
