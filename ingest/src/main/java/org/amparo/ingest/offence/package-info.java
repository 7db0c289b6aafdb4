/** Offence tables: reviewable lists that say what an offence is, by statute, words or code. */
@NullMarked
package org.amparo.ingest.offence;

import org.jspecify.annotations.NullMarked;
