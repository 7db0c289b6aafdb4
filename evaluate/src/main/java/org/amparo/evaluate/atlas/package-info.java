/** Measures of every county at once, each number the one that its own evaluation gives. */
@NullMarked
package org.amparo.evaluate.atlas;

import org.jspecify.annotations.NullMarked;
