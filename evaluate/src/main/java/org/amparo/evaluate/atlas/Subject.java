package org.amparo.evaluate.atlas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;

/**
 * What an atlas counts, each by itself: requests of one stage, ICE's arrests or removals of one
 * release, people in reported totals. Numbers of two subjects are never added. Wide because an
 * atlas shows a subject by year, month, group and place.
 *
 * @param id how the ids of the same figures in a report begin: {@code requests.issued}, {@code
 *     pipeline.RELEASE.arrest}, {@code ledger}, {@code ledger.cents}
 * @param kind request, arrest, removal, detainer-encounter, or the id of a reported total
 * @param release the release it is of, in words; empty for requests and reported totals
 * @param years the parts by calendar year; the total is their sum
 * @param recorded months of which there are records, by id of the place; under {@link #EVERYWHERE}
 *     those of a file that tells of all places
 * @param breakdowns other parts; empty where the records say nothing
 * @param digest SHA-256 of the queries
 */
public record Subject(
    String id,
    String kind,
    String release,
    Status status,
    Breakdown years,
    Breakdown months,
    Map<String, Set<String>> recorded,
    List<Breakdown> breakdowns,
    Unit unit,
    String digest,
    List<String> sources) {

  /** Instead of a place's id: records of a month tell of every place, if only that it has none. */
  public static final String EVERYWHERE = "";

  /** The months of which the records tell how many there are in a place. */
  public Set<String> recordedAt(String place) {
    return recorded.getOrDefault(place, recorded.getOrDefault(EVERYWHERE, Set.of()));
  }

  /** The breakdown with this id, or empty. */
  public Optional<Breakdown> breakdown(String wanted) {
    return breakdowns.stream().filter(one -> one.id().equals(wanted)).findFirst();
  }
}
