/** What may be published of records, and how counts are rounded before they are. */
@NullMarked
package org.amparo.model.disclosure;

import org.jspecify.annotations.NullMarked;
