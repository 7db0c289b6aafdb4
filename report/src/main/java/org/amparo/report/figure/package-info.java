/** The figures that pages draw on, and the words for their codes. */
@NullMarked
package org.amparo.report.figure;

import org.jspecify.annotations.NullMarked;
