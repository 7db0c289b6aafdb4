/**
 * Finds faults in a ruling that no case shows by itself: rules that never apply, rules that
 * contradict each other, cases that no rule decides.
 */
@NullMarked
package org.amparo.policy.lint;

import org.jspecify.annotations.NullMarked;
