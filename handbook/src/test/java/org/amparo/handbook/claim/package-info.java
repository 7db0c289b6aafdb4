@NullMarked
package org.amparo.handbook.claim;

import org.jspecify.annotations.NullMarked;
