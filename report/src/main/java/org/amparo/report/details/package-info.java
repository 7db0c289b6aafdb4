/** The page that proves a report: every figure with what it rests on, in English. */
@NullMarked
package org.amparo.report.details;

import org.jspecify.annotations.NullMarked;
