/** What would change a policy's answer to a case, and what would settle an open one. */
@NullMarked
package org.amparo.policy.whatif;

import org.jspecify.annotations.NullMarked;
