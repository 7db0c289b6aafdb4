@NullMarked
package org.amparo.report.atlas;

import org.jspecify.annotations.NullMarked;
