package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.model.WordList;
import org.amparo.model.disclosure.Rounding;
import org.amparo.report.data.CsvText;
import org.amparo.report.data.Json;
import org.jspecify.annotations.Nullable;

/** The numbers of an edition as files: what its pages do not show is not in them. */
record AtlasFiles(Edition edition) {

  private static final List<String> HEADS =
      WordList.of("place_id place state subject part category number unit withheld");

  /** A place's rows, each with a cell for each head; the number is a whole number or null. */
  private Stream<List<@Nullable Object>> rows(String node) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SubjectEdition subject : edition.subjects()) {
      long all = subject.at(node, SubjectEdition.ALL);
      if (all == SubjectEdition.ABSENT) {
        continue;
      }
      rows.add(row(node, subject, "total", "", all));
      if (all == 0) {
        continue;
      }
      for (String part : subject.breakdowns()) {
        for (String category : subject.categories(part)) {
          rows.add(row(node, subject, part, category, subject.number(part, category, node)));
        }
      }
      long[] months = subject.monthsOf(node).orElse(new long[0]);
      for (int i = 0; i < months.length; i++) {
        String month = subject.months().get(i);
        boolean told = months[i] != 0 || subject.recorded(node).contains(month);
        rows.add(row(node, subject, "month", month, told ? months[i] : SubjectEdition.ABSENT));
      }
    }
    return rows.stream();
  }

  private List<@Nullable Object> row(
      String node, SubjectEdition subject, String part, String category, long number) {
    AtlasPlace place = edition.tree().leaf(node).orElse(null);
    String state = node.startsWith("state:") ? node.substring("state:".length()) : "";
    return Arrays.asList(
        node,
        place == null ? "" : place.name(),
        place == null ? state : place.state(),
        subject.subject().id(),
        part,
        category,
        number < 0 ? null : number,
        subject.unit().name().toLowerCase(Locale.ROOT),
        withheld(number));
  }

  /** Why the edition does not show a number. */
  private static String withheld(long number) {
    return number >= 0
        ? "false"
        : number == SubjectEdition.FEW
            ? "fewer than " + Rounding.FEWEST
            : number == SubjectEdition.ABSENT ? "not recorded" : "true";
  }

  /** Numbers of places as CSV, with a head. */
  String csv(List<String> nodes) {
    return CsvText.of(
        HEADS,
        nodes.stream()
            .flatMap(this::rows)
            .map(row -> row.stream().map(cell -> cell == null ? "" : cell.toString()).toList()));
  }

  /** The same rows as JSON, with what they are. */
  String json(List<String> nodes) {
    Map<String, Object> file =
        Json.fields(
            "made_with",
            "Amparo",
            "what",
            "atlas",
            "edition",
            edition.rounded() ? "rounded" : "exact",
            "synthetic",
            edition.atlas().synthetic(),
            "period",
            edition.atlas().period(),
            "subjects",
            edition.subjects().stream().map(AtlasFiles::subject).toList(),
            "columns",
            HEADS,
            "rows",
            nodes.stream().flatMap(this::rows).toList());
    return Json.line(file) + "\n";
  }

  private static Map<String, Object> subject(SubjectEdition subject) {
    return Json.fields(
        "id", subject.subject().id(),
        "name", subject.name(),
        "status", subject.subject().status().name().toLowerCase(Locale.ROOT),
        "sql_sha256", subject.subject().digest(),
        "sources", subject.subject().sources());
  }
}
