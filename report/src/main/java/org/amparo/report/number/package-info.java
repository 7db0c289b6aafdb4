/** Figures as they are read: formatted by unit, as a number, a range, or "not recorded". */
@NullMarked
package org.amparo.report.number;

import org.jspecify.annotations.NullMarked;
