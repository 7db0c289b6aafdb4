@NullMarked
package org.amparo.policy.law;

import org.jspecify.annotations.NullMarked;
