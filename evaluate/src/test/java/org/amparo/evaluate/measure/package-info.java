@NullMarked
package org.amparo.evaluate.measure;

import org.jspecify.annotations.NullMarked;
