/** Which days are holidays, by calendars that are files with their sources. */
@NullMarked
package org.amparo.policy.calendar;

import org.jspecify.annotations.NullMarked;
