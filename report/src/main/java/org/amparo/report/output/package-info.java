/** Files put in place whole or not at all. */
@NullMarked
package org.amparo.report.output;

import org.jspecify.annotations.NullMarked;
