/** A policy with its rules, clocks and duties, and the decision of one case. */
@NullMarked
package org.amparo.policy;

import org.jspecify.annotations.NullMarked;
