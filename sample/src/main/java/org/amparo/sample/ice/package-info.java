/** Invented detainers files in the shape of ICE's releases. */
@NullMarked
package org.amparo.sample.ice;

import org.jspecify.annotations.NullMarked;
