/** Keeping the record and what it holds: copies of it, and what is erased when its time is over. */
@NullMarked
package org.amparo.desk.keep;

import org.jspecify.annotations.NullMarked;
