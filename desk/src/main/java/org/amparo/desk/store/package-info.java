/** The database that the desk keeps its record in: SQLite in one file, or PostgreSQL. */
@NullMarked
package org.amparo.desk.store;

import org.jspecify.annotations.NullMarked;
