/** Measures, costs and spreads: figures computed from a workspace, each with what it rests on. */
@NullMarked
package org.amparo.evaluate;

import org.jspecify.annotations.NullMarked;
