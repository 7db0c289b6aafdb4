/** The figures that Amparo knows, as files of {@code measures/} declare them. */
@NullMarked
package org.amparo.evaluate.catalog;

import org.jspecify.annotations.NullMarked;
