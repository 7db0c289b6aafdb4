/** A static site of a state or country: what it may show, its map, its pages and its files. */
@NullMarked
package org.amparo.report.atlas;

import org.jspecify.annotations.NullMarked;
