@NullMarked
package org.amparo.policy.compare;

import org.jspecify.annotations.NullMarked;
