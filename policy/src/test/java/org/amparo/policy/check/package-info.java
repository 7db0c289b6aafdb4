@NullMarked
package org.amparo.policy.check;

import org.jspecify.annotations.NullMarked;
