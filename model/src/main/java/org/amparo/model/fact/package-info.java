/** The vocabulary of facts that policies read, and a case: the facts known of one request. */
@NullMarked
package org.amparo.model.fact;

import org.jspecify.annotations.NullMarked;
