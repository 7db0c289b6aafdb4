package org.amparo.ingest.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.jspecify.annotations.Nullable;

/** Finds the contract that a table follows, by the columns in its first rows. */
public record Recognition(Contract contract, Header header) {

  /** Gives the first rows of a table, split as a layout says. */
  @FunctionalInterface
  public interface Head {
    List<List<String>> rows(Layout layout);
  }

  /** A row set against a contract. */
  private record Candidate(Contract contract, Header header, List<Column> missing, long known) {}

  /**
   * The contract all of whose needed columns stand in one of the first rows; of several, the one
   * that lists most of that row's columns.
   *
   * @param sheet the table's name, or null for a text file; contracts for other sheets are left out
   */
  public static Optional<Recognition> of(
      Head head, @Nullable String sheet, List<Contract> contracts) {
    Candidate best = null;
    for (Candidate candidate : candidates(head, sheet, contracts)) {
      if (candidate.missing().isEmpty() && (best == null || candidate.known() > best.known())) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best)
        .map(found -> new Recognition(found.contract(), found.header()));
  }

  private static List<Candidate> candidates(
      Head head, @Nullable String sheet, List<Contract> contracts) {
    List<Candidate> candidates = new ArrayList<>();
    for (Contract contract : contracts) {
      Layout layout = contract.layout();
      if (sheet != null && !layout.sheet().matcher(sheet).matches()) {
        continue;
      }
      List<List<String>> rows = head.rows(layout);
      for (int row = 0; row < Math.min(rows.size(), layout.headerWithin()); row++) {
        Header header = new Header(row, rows.get(row));
        Set<String> names = header.normalized();
        candidates.add(
            new Candidate(contract, header, contract.missingFrom(names), contract.known(names)));
      }
    }
    return candidates;
  }

  /** The error where no table follows a contract: AMP-109 where one was asked for, else AMP-107. */
  public static AmparoException failure(
      String file, List<? extends Head> heads, List<Contract> contracts) {
    Candidate nearest = null;
    for (Head head : heads) {
      for (Candidate candidate : candidates(head, null, contracts)) {
        if (nearest == null || score(candidate) > score(nearest)) {
          nearest = candidate;
        }
      }
    }
    boolean named = contracts.size() == 1;
    ErrorCode code = named ? ErrorCode.COLUMN_MISSING : ErrorCode.HEADER_NOT_RECOGNIZED;
    // A column or two that stand in many files, and none it is recognized by, make nothing near.
    if (nearest == null
        || (!named && nearest.missing().size() == nearest.contract().needed().size())) {
      return code.error(
          "no contract is recognized by any column of the file",
          Place.of(file),
          "see `amparo contract list` for what can be read; a file of your own needs a contract of"
              + " its own, given with --contract");
    }
    // Where no name is known it may be no header but a row, and name a person.
    List<String> extra =
        nearest.known() == 0 ? List.of() : nearest.header().unlisted(nearest.contract());
    return code.error(
        (named ? "the file does not follow the contract " : "no contract matches; the nearest is ")
            + nearest.contract().id()
            + (nearest.missing().isEmpty()
                ? ": its columns stand in a sheet of another name than "
                    + nearest.contract().layout().sheet()
                : ": missing " + listed(nearest.missing().stream().map(Column::source).toList()))
            + (extra.isEmpty() ? "" : "; not in it " + listed(extra)),
        Place.of(file),
        "check that it is the file you mean; if its publisher renamed columns, copy the contract,"
            + " adapt it and give it with --contract");
  }

  /** Most columns known, then fewest missing. */
  private static double score(Candidate candidate) {
    return candidate.known() - candidate.missing().size() / 1000.0;
  }

  private static String listed(List<String> names) {
    int shown = Math.min(names.size(), 8);
    return String.join(", ", names.subList(0, shown))
        + (names.size() > shown ? " and " + (names.size() - shown) + " more" : "");
  }
}
