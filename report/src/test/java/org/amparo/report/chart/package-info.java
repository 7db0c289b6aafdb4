/** Tests of the charts. */
@NullMarked
package org.amparo.report.chart;

import org.jspecify.annotations.NullMarked;
