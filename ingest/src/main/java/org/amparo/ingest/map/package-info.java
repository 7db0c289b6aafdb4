/** From a table of text to the canonical tables, in set-wise SQL. */
@NullMarked
package org.amparo.ingest.map;

import org.jspecify.annotations.NullMarked;
