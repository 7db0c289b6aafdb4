/** What a rule rests on, and how its text was read. */
@NullMarked
package org.amparo.policy.citation;

import org.jspecify.annotations.NullMarked;
