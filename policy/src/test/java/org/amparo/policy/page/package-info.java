@NullMarked
package org.amparo.policy.page;

import org.jspecify.annotations.NullMarked;
