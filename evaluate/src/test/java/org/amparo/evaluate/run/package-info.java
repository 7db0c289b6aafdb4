@NullMarked
package org.amparo.evaluate.run;

import org.jspecify.annotations.NullMarked;
