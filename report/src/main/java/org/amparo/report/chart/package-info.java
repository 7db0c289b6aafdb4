/** Static charts as SVG that scales, can be selected and is described in words. */
@NullMarked
package org.amparo.report.chart;

import org.jspecify.annotations.NullMarked;
