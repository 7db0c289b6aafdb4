/** Atlases of random nations, by one machine and by a cluster. */
@NullMarked
package org.amparo.cluster;

import org.jspecify.annotations.NullMarked;
