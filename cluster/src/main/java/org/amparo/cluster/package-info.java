/** The atlas of a nation whose records several machines read, each the counties it is handed. */
@NullMarked
package org.amparo.cluster;

import org.jspecify.annotations.NullMarked;
