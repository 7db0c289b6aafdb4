@NullMarked
package org.amparo.report.edition;

import org.jspecify.annotations.NullMarked;
