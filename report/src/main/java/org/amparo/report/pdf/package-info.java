/** The page as a tagged PDF. */
@NullMarked
package org.amparo.report.pdf;

import org.jspecify.annotations.NullMarked;
