/** A workspace as files for other programs. */
@NullMarked
package org.amparo.report.export;

import org.jspecify.annotations.NullMarked;
