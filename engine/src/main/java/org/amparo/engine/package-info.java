/** Policies as SQL: every case of a workspace decided by the database. */
@NullMarked
package org.amparo.engine;

import org.jspecify.annotations.NullMarked;
