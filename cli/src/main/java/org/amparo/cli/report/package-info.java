/** Commands that measure: demo, report, compare, atlas, verify. */
@NullMarked
package org.amparo.cli.report;

import org.jspecify.annotations.NullMarked;
