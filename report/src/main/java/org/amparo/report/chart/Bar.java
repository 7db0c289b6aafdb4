package org.amparo.report.chart;

/**
 * One bar.
 *
 * @param label what it stands for
 * @param length how long it is; not negative
 * @param text the number printed at its end
 * @param color its fill
 */
public record Bar(String label, double length, String text, Palette color) {}
