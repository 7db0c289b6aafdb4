/** Conditions and whole policies as SQL over the columns of {@code case_record}. */
@NullMarked
package org.amparo.engine.sql;

import org.jspecify.annotations.NullMarked;
