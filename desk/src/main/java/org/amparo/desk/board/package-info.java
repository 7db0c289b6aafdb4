/** The board: every request that has not ended, what is told of it in time, and who is called. */
@NullMarked
package org.amparo.desk.board;

import org.jspecify.annotations.NullMarked;
