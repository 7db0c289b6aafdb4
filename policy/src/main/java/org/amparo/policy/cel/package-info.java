/**
 * Policy expressions: parsed and type-checked by cel-java against Amparo's vocabulary of facts,
 * then lowered to the small language that is decided.
 */
@NullMarked
package org.amparo.policy.cel;

import org.jspecify.annotations.NullMarked;
