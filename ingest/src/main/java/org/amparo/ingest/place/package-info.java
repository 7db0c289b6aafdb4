/** Which county a facility or a landmark lies in, and whether it is the county's own jail. */
@NullMarked
package org.amparo.ingest.place;

import org.jspecify.annotations.NullMarked;
