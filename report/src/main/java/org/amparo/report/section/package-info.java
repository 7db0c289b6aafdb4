/** The sections of a report: requests, time, cost, claims and sources. */
@NullMarked
package org.amparo.report.section;

import org.jspecify.annotations.NullMarked;
