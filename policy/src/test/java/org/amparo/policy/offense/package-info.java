@NullMarked
package org.amparo.policy.offense;

import org.jspecify.annotations.NullMarked;
