@NullMarked
package org.amparo.handbook.method;

import org.jspecify.annotations.NullMarked;
