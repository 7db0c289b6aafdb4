/** What a report was made from, so that it can be made again. */
@NullMarked
package org.amparo.report.recipe;

import org.jspecify.annotations.NullMarked;
