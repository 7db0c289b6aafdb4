/** The same acts for other programs, such as the jail's own records system. */
@NullMarked
package org.amparo.desk.api;

import org.jspecify.annotations.NullMarked;
