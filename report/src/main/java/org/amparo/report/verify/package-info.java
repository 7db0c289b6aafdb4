/** Whether a report is what its records give, and what differs where it is not. */
@NullMarked
package org.amparo.report.verify;

import org.jspecify.annotations.NullMarked;
