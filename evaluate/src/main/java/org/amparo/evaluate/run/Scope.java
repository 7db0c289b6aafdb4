package org.amparo.evaluate.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.evaluate.claim.Territory;
import org.amparo.evaluate.measure.Measures.Kinds;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.jspecify.annotations.Nullable;

/**
 * The records an evaluation is of, at a place or, where it is null, at all.
 *
 * @param placeIds places whose jail or reported totals are in scope; where there are neither, those
 *     that requests were made to. Requests in ICE's file name facilities, which are not what a rate
 *     or a published figure is about where the jail's own records are there.
 */
record Scope(
    PlaceLookup.@Nullable Known place,
    Set<String> placeIds,
    Set<String> states,
    Set<String> names,
    Kinds kinds) {

  static Scope of(Plan plan, PlaceLookup.@Nullable Known place) {
    List<Row> rows = plan.rows("figure/scope");
    List<Row> own = notOf(notOf(rows, "request"), "event");
    List<Row> others = notOf(rows, "event");
    List<Row> about = !own.isEmpty() ? own : others.isEmpty() ? rows : others;
    return new Scope(
        place,
        values(about, "place_id"),
        values(about, "state"),
        values(rows, "name"),
        new Kinds(
            has(rows, "request"),
            has(rows, "implied"),
            has(rows, "booking"),
            has(rows, "ledger"),
            has(rows, "event")));
  }

  private static List<Row> notOf(List<Row> rows, String kind) {
    return rows.stream().filter(row -> !row.required("kind").equals(kind)).toList();
  }

  private static Set<String> values(List<Row> rows, String column) {
    Set<String> values = new TreeSet<>();
    rows.stream().map(row -> row.text(column)).filter(Objects::nonNull).forEach(values::add);
    return values;
  }

  private static boolean has(List<Row> rows, String kind) {
    return rows.stream().anyMatch(row -> row.required("kind").equals(kind));
  }

  boolean isEmpty() {
    return !kinds.requests() && !kinds.bookings() && !kinds.ledger() && !kinds.events();
  }

  /** How a report calls it. */
  String title() {
    if (place != null) {
      return place.name();
    }
    if (names.size() == 1 && placeIds.size() == 1) {
      return names.iterator().next();
    }
    // A number begins a heading and stands within a sentence alike.
    String places = placeIds.size() == 1 ? "1 place" : placeIds.size() + " places";
    return states.size() == 1
        ? places + " in " + stateName(states.iterator().next())
        : placeIds.isEmpty() ? "these records" : places;
  }

  /** The state in which all of its places lie; empty where they lie in several. */
  Optional<String> state() {
    return states.size() == 1 && !kinds.events()
        ? Optional.of(stateName(states.iterator().next()))
        : Optional.empty();
  }

  private static String stateName(String state) {
    return Gazetteer.bundled().state(state).map(State::name).orElse(state);
  }

  /** Whether any place in it was invented. */
  boolean synthetic() {
    return names.stream().anyMatch(name -> name.contains("(synthetic)"));
  }

  /** The places that claims are held against. */
  Territory territory() {
    if (place != null && place.kind().equals("state")) {
      return new Territory(placeIds, Set.of(place.id()), true);
    }
    return new Territory(placeIds, states, place == null);
  }
}
