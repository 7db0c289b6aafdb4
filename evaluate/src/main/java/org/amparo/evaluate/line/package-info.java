/**
 * What stands beside the cost and is never netted with it: reimbursement, processing, litigation.
 */
@NullMarked
package org.amparo.evaluate.line;

import org.jspecify.annotations.NullMarked;
