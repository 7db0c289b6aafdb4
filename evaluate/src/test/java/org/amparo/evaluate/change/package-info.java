@NullMarked
package org.amparo.evaluate.change;

import org.jspecify.annotations.NullMarked;
