/** Readers: files of text and workbooks into a table of text with line numbers, losing no row. */
@NullMarked
package org.amparo.ingest.read;

import org.jspecify.annotations.NullMarked;
