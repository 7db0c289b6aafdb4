/** Opens pages in a real browser and says what a reader would stumble over. */
@NullMarked
package org.amparo.report.browser;

import org.jspecify.annotations.NullMarked;
