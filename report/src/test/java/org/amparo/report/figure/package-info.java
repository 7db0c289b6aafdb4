/** Tests of sentences and caveats. */
@NullMarked
package org.amparo.report.figure;

import org.jspecify.annotations.NullMarked;
