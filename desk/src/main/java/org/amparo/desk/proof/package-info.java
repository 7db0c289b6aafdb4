/** One request with its place in the chain, for a stranger to check without a desk. */
@NullMarked
package org.amparo.desk.proof;

import org.jspecify.annotations.NullMarked;
