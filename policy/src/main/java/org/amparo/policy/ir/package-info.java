/**
 * The small language that policy expressions are lowered to: what the interpreter and SQL both
 * read.
 */
@NullMarked
package org.amparo.policy.ir;

import org.jspecify.annotations.NullMarked;
