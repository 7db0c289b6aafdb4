/** What the law in force answers about the case at the desk; it is {@code policy} that answers. */
@NullMarked
package org.amparo.desk.law;

import org.jspecify.annotations.NullMarked;
