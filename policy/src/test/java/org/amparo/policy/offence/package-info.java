@NullMarked
package org.amparo.policy.offence;

import org.jspecify.annotations.NullMarked;
