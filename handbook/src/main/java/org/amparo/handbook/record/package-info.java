/** The tables of a workspace, as a page and as what a contract may fill. */
@NullMarked
package org.amparo.handbook.record;

import org.jspecify.annotations.NullMarked;
