/** The figures of one evaluation, each with the query and the files it came from. */
@NullMarked
package org.amparo.evaluate.measure.sheet;

import org.jspecify.annotations.NullMarked;
