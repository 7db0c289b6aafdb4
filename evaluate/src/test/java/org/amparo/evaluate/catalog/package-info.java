@NullMarked
package org.amparo.evaluate.catalog;

import org.jspecify.annotations.NullMarked;
