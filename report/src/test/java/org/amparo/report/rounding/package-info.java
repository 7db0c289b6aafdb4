/** Tests of what a rounded edition shows. */
@NullMarked
package org.amparo.report.rounding;

import org.jspecify.annotations.NullMarked;
