/** A second reading of the policies' clauses, and how far it agrees with the policies. */
@NullMarked
package org.amparo.policy.reading;

import org.jspecify.annotations.NullMarked;
