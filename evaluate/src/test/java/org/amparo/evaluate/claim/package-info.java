@NullMarked
package org.amparo.evaluate.claim;

import org.jspecify.annotations.NullMarked;
