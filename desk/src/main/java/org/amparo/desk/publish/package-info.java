/** What anyone may read: the closed months of the desk, rounded. */
@NullMarked
package org.amparo.desk.publish;

import org.jspecify.annotations.NullMarked;
