package org.amparo.ingest.read;

import java.util.List;

/**
 * What a sheet has loaded into {@code staged}.
 *
 * @param rows how many rows there are, rejected ones included
 * @param kept how many of them the reader has counted to be in {@code staged}
 * @param datesAreIso whether days and instants that the file holds as such, and not as text, stand
 *     in {@code staged} as ISO 8601 writes them
 * @param remarks what was noticed and not rejected
 */
public record Loaded(long rows, long kept, boolean datesAreIso, List<Remark> remarks) {

  /** Something noticed. */
  public record Remark(String code, String message, long count) {}
}
