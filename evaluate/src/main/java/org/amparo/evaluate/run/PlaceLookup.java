package org.amparo.evaluate.run;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.amparo.ingest.DatabaseFailure;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.database.Statements;
import org.amparo.model.place.Area;
import org.amparo.model.place.County;
import org.amparo.model.place.Division;
import org.amparo.model.place.Facility;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.NamedPlace;
import org.amparo.model.place.State;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.Place;

/**
 * Finds the place a user means: one that the workspace itself names, else one of the gazetteer,
 * whose records are those under its id.
 */
final class PlaceLookup {

  /** A county, facility, state or area to report on. */
  record Known(String id, String name, String kind) {

    /** Whether it has no records of its own, but all of the places in it. */
    boolean isWhole() {
      return kind.equals("state") || kind.equals("area");
    }
  }

  private PlaceLookup() {}

  /**
   * The place of the workspace with this id or name; else what the gazetteer knows by these words;
   * else the only place of the workspace whose name begins with them, so that {@code Harris} finds
   * Harris County, TX; AMP-503 where there is none, or more than one.
   */
  static Known find(Workspace workspace, String written) {
    List<Known> places = places(workspace);
    String wanted = folded(written);
    Optional<Known> exact =
        only(places, place -> folded(place.id()).equals(wanted))
            .or(() -> only(places, place -> folded(place.name()).equals(wanted)));
    if (exact.isPresent()) {
      return exact.get();
    }
    List<Known> begin =
        places.stream().filter(place -> beginsWith(folded(place.name()), wanted)).toList();
    return Gazetteer.bundled()
        .known(written)
        .flatMap(PlaceLookup::known)
        .or(() -> begin.size() == 1 ? Optional.of(begin.getFirst()) : Optional.empty())
        .orElseThrow(() -> unknown(workspace, written, places, begin));
  }

  private static Optional<Known> only(List<Known> places, Predicate<Known> fits) {
    List<Known> found = places.stream().filter(fits).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Under which id a workspace has the records of a place; a state's are those of its places. */
  private static Optional<Known> known(NamedPlace place) {
    return switch (place) {
      case County county -> Optional.of(new Known(county.geoid(), county.name(), "county"));
      case Facility site -> Optional.of(new Known(site.placeId(), site.name(), "facility"));
      case State state -> Optional.of(new Known(state.letters(), state.name(), "state"));
      case Area area -> Optional.of(new Known(area.code(), area.name(), "area"));
      case Division other -> Optional.empty();
    };
  }

  private static AmparoException unknown(
      Workspace workspace, String written, List<Known> places, List<Known> begin) {
    Place file = Place.of(workspace.file());
    if (begin.size() > 1) {
      return ErrorCode.PLACE_UNKNOWN.error(
          "'" + written + "' could be any of " + begin.size() + " places",
          file,
          "name one of them: "
              + String.join("; ", begin.stream().map(Known::name).sorted().limit(10).toList()));
    }
    List<String> names = places.stream().map(Known::name).distinct().toList();
    List<String> near = NearMiss.suggestions(written, names);
    List<String> elsewhere = Gazetteer.bundled().suggestions(written);
    return ErrorCode.PLACE_UNKNOWN.error(
        "no place in the workspace is called '" + written + "'",
        file,
        near.isEmpty() && !elsewhere.isEmpty()
            ? "did you mean '" + String.join("' or '", elsewhere) + "'?"
            : NearMiss.advice(written, names));
  }

  private static boolean beginsWith(String name, String words) {
    return !words.isEmpty()
        && name.startsWith(words)
        && (name.length() == words.length()
            || !Character.isLetterOrDigit(name.charAt(words.length())));
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static List<Known> places(Workspace workspace) {
    try {
      return Statements.rows(
          workspace.connection(),
          "SELECT place_id, name, kind FROM place ORDER BY name",
          row -> new Known(row.getString(1), row.getString(2), row.getString(3)));
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace.file(), e);
    }
  }
}
