/** A request as it comes in: the form's boxes, and then what the law in force needs to know. */
@NullMarked
package org.amparo.desk.intake;

import org.jspecify.annotations.NullMarked;
