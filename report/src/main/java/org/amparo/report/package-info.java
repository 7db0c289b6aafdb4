/** The report: pages, charts and tables made from an evaluation. */
@NullMarked
package org.amparo.report;

import org.jspecify.annotations.NullMarked;
