/** What was done at the desk, as a chain of events that shows every later change. */
@NullMarked
package org.amparo.desk.record;

import org.jspecify.annotations.NullMarked;
