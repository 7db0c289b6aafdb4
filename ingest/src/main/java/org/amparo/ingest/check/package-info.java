/** What should hold of a contract and of the rows read by it. */
@NullMarked
package org.amparo.ingest.check;

import org.jspecify.annotations.NullMarked;
