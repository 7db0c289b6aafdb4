/** The library as pages of Markdown: one for each policy and offense list, and overviews. */
@NullMarked
package org.amparo.handbook.policy;

import org.jspecify.annotations.NullMarked;
