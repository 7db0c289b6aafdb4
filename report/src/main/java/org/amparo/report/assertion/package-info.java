/** What a page says of a county, made from figures before it is put into any language. */
@NullMarked
package org.amparo.report.assertion;

import org.jspecify.annotations.NullMarked;
