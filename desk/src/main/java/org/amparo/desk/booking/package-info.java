/** What the jail's own system tells of bookings: when one began, and when local custody ended. */
@NullMarked
package org.amparo.desk.booking;

import org.jspecify.annotations.NullMarked;
