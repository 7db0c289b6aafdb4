/** Policy files: finds them, reads and checks them, and makes policies of them. */
@NullMarked
package org.amparo.policy.library;

import org.jspecify.annotations.NullMarked;
