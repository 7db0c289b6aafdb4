/** The edition that may be published: counts rounded once, before anything is written of them. */
@NullMarked
package org.amparo.report.rounding;

import org.jspecify.annotations.NullMarked;
