@NullMarked
package org.amparo.handbook.record;

import org.jspecify.annotations.NullMarked;
