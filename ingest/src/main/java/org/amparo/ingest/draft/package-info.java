/** Proposes contracts for files that no contract knows. */
@org.jspecify.annotations.NullMarked
package org.amparo.ingest.draft;
