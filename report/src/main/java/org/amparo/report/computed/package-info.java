/** How each figure was computed and how to cite it, as pages and SQL files beside the report. */
@NullMarked
package org.amparo.report.computed;

import org.jspecify.annotations.NullMarked;
