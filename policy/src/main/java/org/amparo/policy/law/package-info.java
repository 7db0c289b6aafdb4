/** The law in force for a place on a day: a stack of policies by rank, and what it resolves to. */
@NullMarked
package org.amparo.policy.law;

import org.jspecify.annotations.NullMarked;
