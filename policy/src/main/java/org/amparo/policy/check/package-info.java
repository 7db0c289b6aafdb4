/** What is wrong with policies that load: cases they fail, rules at odds, two laws for one day. */
@NullMarked
package org.amparo.policy.check;

import org.jspecify.annotations.NullMarked;
