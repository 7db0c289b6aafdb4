/** The page of all figures, {@code docs/measures.md}, written from the files of {@code measures/}. */
@NullMarked
package org.amparo.handbook.measure;

import org.jspecify.annotations.NullMarked;
