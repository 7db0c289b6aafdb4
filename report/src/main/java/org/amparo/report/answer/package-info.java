/** The page that answers: what holding people costs, whom it holds, what a proposal changes. */
@NullMarked
package org.amparo.report.answer;

import org.jspecify.annotations.NullMarked;
