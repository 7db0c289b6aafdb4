package org.amparo.ingest.read;

import org.jspecify.annotations.Nullable;

/**
 * How a column's cells stand in {@code staged}.
 *
 * @param text SQL of a cell's text, which has no outer blanks
 * @param value SQL of what the cell says, of the column's type, where the reader knows that without
 *     its text; NULL for cells of which it does not. Null where the reader knows it of none
 */
public record StagedCell(String text, @Nullable String value) {}
