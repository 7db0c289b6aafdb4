/** Estimators of added time in jail: functions of columns of numbers, without records or SQL. */
@NullMarked
package org.amparo.evaluate.estimate;

import org.jspecify.annotations.NullMarked;
