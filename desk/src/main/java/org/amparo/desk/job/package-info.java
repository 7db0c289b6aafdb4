/** What the desk does by itself again and again, each on its own. */
@NullMarked
package org.amparo.desk.job;

import org.jspecify.annotations.NullMarked;
