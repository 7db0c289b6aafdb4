/** Measured times: direct, gross, ceiling, and compared with similar people. */
@NullMarked
package org.amparo.evaluate.measure.time;

import org.jspecify.annotations.NullMarked;
