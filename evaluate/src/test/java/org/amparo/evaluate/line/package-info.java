@NullMarked
package org.amparo.evaluate.line;

import org.jspecify.annotations.NullMarked;
