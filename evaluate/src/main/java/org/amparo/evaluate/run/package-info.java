/** One evaluation from a workspace to all its figures. */
@NullMarked
package org.amparo.evaluate.run;

import org.jspecify.annotations.NullMarked;
