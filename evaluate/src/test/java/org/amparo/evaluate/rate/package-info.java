@NullMarked
package org.amparo.evaluate.rate;

import org.jspecify.annotations.NullMarked;
