/** How databases are opened, asked and written to. */
@org.jspecify.annotations.NullMarked
package org.amparo.ingest.database;
