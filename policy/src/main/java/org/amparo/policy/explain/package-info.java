/** Decisions, clocks and authorities in plain words. */
@NullMarked
package org.amparo.policy.explain;

import org.jspecify.annotations.NullMarked;
