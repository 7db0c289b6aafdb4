@NullMarked
package org.amparo.evaluate.truth;

import org.jspecify.annotations.NullMarked;
