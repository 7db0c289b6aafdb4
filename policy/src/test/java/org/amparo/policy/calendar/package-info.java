@NullMarked
package org.amparo.policy.calendar;

import org.jspecify.annotations.NullMarked;
