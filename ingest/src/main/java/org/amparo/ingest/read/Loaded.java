package org.amparo.ingest.read;

import org.jspecify.annotations.Nullable;

/**
 * What a sheet has loaded into {@code staged}.
 *
 * @param rows how many rows there are, rejected ones included
 * @param kept how many of them were counted, by another reader than the database's, to be in {@code
 *     staged}
 * @param firstLine where {@code staged} has no column {@code line}: the line of its first row, each
 *     further row being on the next line
 */
public record Loaded(long rows, long kept, @Nullable Long firstLine) {}
