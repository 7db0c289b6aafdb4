/** Records in: the workspace, its tables, and the contracts that map published files on to them. */
@NullMarked
package org.amparo.ingest;

import org.jspecify.annotations.NullMarked;
