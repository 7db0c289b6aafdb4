/** The reports that statutes ask a jail for, the months that anyone may read, and the export. */
@NullMarked
package org.amparo.desk.report;

import org.jspecify.annotations.NullMarked;
