package org.amparo.report.chart;

/** One bar, not of negative length, with the number printed at its end. */
public record Bar(String label, double length, String text, Palette color) {}
