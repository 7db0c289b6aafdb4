package org.amparo.evaluate.change;

/**
 * One series judged at one change.
 *
 * @param trial by its own months
 * @param beside beside other places
 */
record Finding(ChangeDay change, MonthlySeries series, Trial trial, Beside beside) {}
