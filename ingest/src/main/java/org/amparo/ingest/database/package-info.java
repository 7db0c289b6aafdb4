/** How databases are opened. */
@org.jspecify.annotations.NullMarked
package org.amparo.ingest.database;
