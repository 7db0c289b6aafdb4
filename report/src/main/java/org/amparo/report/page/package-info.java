/** What the page says, section by section, before any template lays it out. */
@NullMarked
package org.amparo.report.page;

import org.jspecify.annotations.NullMarked;
