/** Why a decision came out as it did: every part of every condition with its truth. */
@NullMarked
package org.amparo.policy.trace;

import org.jspecify.annotations.NullMarked;
