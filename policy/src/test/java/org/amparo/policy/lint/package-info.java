@NullMarked
package org.amparo.policy.lint;

import org.jspecify.annotations.NullMarked;
