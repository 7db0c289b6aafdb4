@NullMarked
package org.amparo.evaluate.estimate;

import org.jspecify.annotations.NullMarked;
