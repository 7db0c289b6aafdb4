/**
 * Finds cases in which a condition holds, or shows that there are none. Reads only conditions and
 * cases, so that checks of a policy file can use it while the file is loaded.
 */
@NullMarked
package org.amparo.policy.search;

import org.jspecify.annotations.NullMarked;
