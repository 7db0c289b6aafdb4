/**
 * A static site of a whole state or country: which numbers it may show, its map, its pages and its
 * files.
 */
@NullMarked
package org.amparo.report.atlas;

import org.jspecify.annotations.NullMarked;
