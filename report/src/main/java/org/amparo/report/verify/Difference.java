package org.amparo.report.verify;

/** One thing that a report says otherwise than is computed now, and the likely reason. */
public record Difference(String file, String what, String reported, String computed, String why) {}
