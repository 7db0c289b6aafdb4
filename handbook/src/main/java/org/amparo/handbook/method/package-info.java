/** The page of the guide that says how each figure is computed. */
@NullMarked
package org.amparo.handbook.method;

import org.jspecify.annotations.NullMarked;
