/**
 * The jail's own desk: requests taken in, decided, timed and proved, on {@code policy}'s answers.
 */
@NullMarked
package org.amparo.desk;

import org.jspecify.annotations.NullMarked;
