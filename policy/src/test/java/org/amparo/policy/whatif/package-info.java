@NullMarked
package org.amparo.policy.whatif;

import org.jspecify.annotations.NullMarked;
