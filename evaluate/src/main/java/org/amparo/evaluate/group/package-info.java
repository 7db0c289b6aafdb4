/** How charges and people are sorted into groups, as data that can be read and corrected. */
@NullMarked
package org.amparo.evaluate.group;

import org.jspecify.annotations.NullMarked;
