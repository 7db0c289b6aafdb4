/** The law as data: policy files, their expressions, and the decision of one case. */
@NullMarked
package org.amparo.policy;

import org.jspecify.annotations.NullMarked;
