/** Brings published files from where their publishers keep them. */
@NullMarked
package org.amparo.ingest.fetch;

import org.jspecify.annotations.NullMarked;
