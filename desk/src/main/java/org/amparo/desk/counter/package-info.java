/** The pages at the counter: a request taken in, acted on and found again, and the board. */
@NullMarked
package org.amparo.desk.counter;

import org.jspecify.annotations.NullMarked;
