/** The report as data: figures, tables, and the package that describes them. */
@NullMarked
package org.amparo.report.data;

import org.jspecify.annotations.NullMarked;
