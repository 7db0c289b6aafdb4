/** How two policies differ, clause by clause. */
@NullMarked
package org.amparo.policy.compare;

import org.jspecify.annotations.NullMarked;
