/**
 * Places by name: states, counties, ICE's areas and facilities, from the files of {@code places/}.
 */
@NullMarked
package org.amparo.model.place;

import org.jspecify.annotations.NullMarked;
