/** Sample County: invented records in the real shapes, for the demo, tests and benchmarks. */
@NullMarked
package org.amparo.sample;

import org.jspecify.annotations.NullMarked;
