/** Benchmarks; printed as ratios within one run. */
@NullMarked
package org.amparo.bench;

import org.jspecify.annotations.NullMarked;
