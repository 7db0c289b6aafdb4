/** The sections on policies, and on the laws in force. */
@NullMarked
package org.amparo.report.section.policy;

import org.jspecify.annotations.NullMarked;
