/** Whole pages: the report, a comparison, checks of sources and a letter for records. */
@NullMarked
package org.amparo.report.page;

import org.jspecify.annotations.NullMarked;
