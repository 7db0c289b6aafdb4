@NullMarked
package org.amparo.report.truth;

import org.jspecify.annotations.NullMarked;
