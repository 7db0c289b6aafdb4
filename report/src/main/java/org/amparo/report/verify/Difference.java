package org.amparo.report.verify;

/**
 * One thing that a report says otherwise than is computed now.
 *
 * @param file the file that says it
 * @param what which: a figure's id and part, or a table's row and column
 * @param reported what the report says; "nothing" where it has none
 * @param computed what is computed now; likewise
 * @param why why that is likely, a clause
 */
public record Difference(String file, String what, String reported, String computed, String why) {}
