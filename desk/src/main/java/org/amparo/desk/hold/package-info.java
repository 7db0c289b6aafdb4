/** A request from its arrival to the day the person left, and what the officers decided. */
@NullMarked
package org.amparo.desk.hold;

import org.jspecify.annotations.NullMarked;
