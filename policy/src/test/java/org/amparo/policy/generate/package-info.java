/** Random conditions, cases and policies for property tests, here and in the engines' modules. */
@NullMarked
package org.amparo.policy.generate;

import org.jspecify.annotations.NullMarked;
