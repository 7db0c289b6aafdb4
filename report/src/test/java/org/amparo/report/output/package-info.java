/** Tests that output is whole, or what was there before. */
@NullMarked
package org.amparo.report.output;

import org.jspecify.annotations.NullMarked;
