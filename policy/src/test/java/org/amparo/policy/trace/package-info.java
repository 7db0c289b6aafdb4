@NullMarked
package org.amparo.policy.trace;

import org.jspecify.annotations.NullMarked;
