package org.amparo.evaluate.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.amparo.ingest.DatabaseFailure;
import org.amparo.ingest.Workspace;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.Place;

/** Finds the place a user means. */
final class PlaceLookup {

  /** A place of the workspace. */
  record Known(String id, String name, String kind) {}

  private PlaceLookup() {}

  /**
   * The place with this id or name, in either case; else the only one whose name begins with these
   * words, so that {@code Harris} finds Harris County, TX.
   *
   * @throws AmparoException AMP-503 where there is none, or more than one
   */
  static Known find(Workspace workspace, String written) {
    List<Known> places = places(workspace);
    String wanted = folded(written);
    List<Predicate<Known>> ways =
        List.of(
            place -> folded(place.id()).equals(wanted),
            place -> folded(place.name()).equals(wanted),
            place -> beginsWith(folded(place.name()), wanted));
    List<String> several = List.of();
    for (Predicate<Known> way : ways) {
      List<Known> found = places.stream().filter(way).toList();
      if (found.size() == 1) {
        return found.getFirst();
      }
      if (several.isEmpty()) {
        several = found.stream().map(Known::name).sorted().toList();
      }
    }
    throw unknown(workspace, written, places, several);
  }

  private static AmparoException unknown(
      Workspace workspace, String written, List<Known> places, List<String> several) {
    Place file = Place.of(workspace.file().toString());
    if (!several.isEmpty()) {
      return new AmparoException(
          ErrorCode.PLACE_UNKNOWN,
          "'" + written + "' could be any of " + several.size() + " places",
          file,
          "name one of them: " + String.join("; ", several.stream().limit(10).toList()));
    }
    return new AmparoException(
        ErrorCode.PLACE_UNKNOWN,
        "no place in the workspace is called '" + written + "'",
        file,
        NearMiss.advice(written, places.stream().map(Known::name).distinct().toList()));
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
    List<Known> places = new ArrayList<>();
    try (Statement statement = workspace.connection().createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT place_id, name, kind FROM place ORDER BY name")) {
      while (rows.next()) {
        places.add(new Known(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace.file(), e);
    }
    return places;
  }
}
