/** Sample County: a jail's export, invented from a seed. */
@NullMarked
package org.amparo.sample.county;

import org.jspecify.annotations.NullMarked;
