package org.amparo.evaluate.atlas;

import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.Status;

/**
 * What an atlas counts, each by itself: requests of one stage, ICE's arrests or removals of one
 * release, people in reported totals. Numbers of two subjects are never added. Wide because an
 * atlas shows a subject by year, month, group and place.
 *
 * @param id how the ids of the same figures in a report begin: {@code requests.issued}, {@code
 *     pipeline.RELEASE.arrest}, {@code ledger}
 * @param kind request, arrest, removal, detainer-encounter or ledger
 * @param release the release it is of, in words; empty for requests and reported totals
 * @param status the stage it speaks of
 * @param years the parts by calendar year; the total is their sum
 * @param months the parts by month, for the whole and, in an internal edition, each county
 * @param breakdowns other parts; empty where the records say nothing
 * @param amounts sums that go with the numbers
 * @param digest SHA-256 of the queries
 * @param sources names of the files
 */
public record Subject(
    String id,
    String kind,
    String release,
    Status status,
    Breakdown years,
    Optional<Breakdown> months,
    List<Breakdown> breakdowns,
    List<Amount> amounts,
    String digest,
    List<String> sources) {

  public Subject {
    breakdowns = List.copyOf(breakdowns);
    amounts = List.copyOf(amounts);
    sources = List.copyOf(sources);
  }

  /** The breakdown with this id, or empty. */
  public Optional<Breakdown> breakdown(String wanted) {
    return breakdowns.stream().filter(one -> one.id().equals(wanted)).findFirst();
  }
}
