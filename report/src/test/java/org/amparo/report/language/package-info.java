/** What every language of the pages promises. */
@NullMarked
package org.amparo.report.language;

import org.jspecify.annotations.NullMarked;
