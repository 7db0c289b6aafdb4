@NullMarked
package org.amparo.policy.search;

import org.jspecify.annotations.NullMarked;
