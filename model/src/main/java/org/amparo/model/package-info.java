/** Records and vocabulary that every other module shares. Depends on no other module. */
@NullMarked
package org.amparo.model;

import org.jspecify.annotations.NullMarked;
