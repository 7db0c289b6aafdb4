@NullMarked
package org.amparo.handbook.policy;

import org.jspecify.annotations.NullMarked;
