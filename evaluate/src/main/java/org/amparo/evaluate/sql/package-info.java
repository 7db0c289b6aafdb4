/** Named SQL steps, run once each, and the rows they give. */
@NullMarked
package org.amparo.evaluate.sql;

import org.jspecify.annotations.NullMarked;
