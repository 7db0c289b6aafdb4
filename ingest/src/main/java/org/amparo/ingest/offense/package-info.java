/** Offense tables: reviewable lists that say what an offense is, by statute, words or code. */
@NullMarked
package org.amparo.ingest.offense;

import org.jspecify.annotations.NullMarked;
