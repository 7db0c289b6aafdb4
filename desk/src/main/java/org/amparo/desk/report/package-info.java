/** The reports that statutes ask a jail for, counted from the record. */
@NullMarked
package org.amparo.desk.report;

import org.jspecify.annotations.NullMarked;
