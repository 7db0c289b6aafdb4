/** Proposes a contract for a file that no contract knows. */
@NullMarked
package org.amparo.ingest.draft;

import org.jspecify.annotations.NullMarked;
