package org.amparo.report.edition;

import org.amparo.report.number.Part;

/**
 * One number of a report: a part of a figure, or a cell of a table that no figure repeats.
 *
 * @param place the figure's id, or the table's name and row
 * @param part which of its numbers
 */
record NumberId(String place, Part part) {}
