package org.amparo.handbook.schema;

import static org.amparo.handbook.schema.Shapes.date;
import static org.amparo.handbook.schema.Shapes.list;
import static org.amparo.handbook.schema.Shapes.map;
import static org.amparo.handbook.schema.Shapes.object;
import static org.amparo.handbook.schema.Shapes.some;
import static org.amparo.handbook.schema.Shapes.text;
import static org.amparo.handbook.schema.Shapes.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.model.fact.Offense;

/** The schema of {@code offenses/lists/*.yaml}. */
final class OffenseListSchema {

  private OffenseListSchema() {}

  static Map<String, Object> of() {
    return Shapes.file(
        "An offense list",
        object(
            "Offenses as a law lists them",
            List.of("id", "name", "citations", "versions"),
            map(
                "id", text("The file's name"),
                "name", text("The list in words"),
                "court", text("Whose statutes the sections are: a state's two letters, DC or US"),
                "grade", word("The only grade that counts", Offense.GRADES),
                "unresolved",
                    list(
                        "What the list could not turn into entries, and why",
                        text("A statute or item of the law, and why")),
                "citations", Shapes.citations(),
                "versions",
                    some("By the day of the request; they follow one another", version()))));
  }

  private static Map<String, Object> version() {
    Map<String, Object> version =
        object(
            "The list as it stands in a period",
            List.of("cite"),
            map(
                "from", date("The first day"),
                "until", date("The first day it no longer stands"),
                "cite", Shapes.cite(),
                "sections", byKind("Whole sections, sorted by kind", "PL 120.05", "^[^(]*$"),
                "subsections",
                    byKind("Only these subsections, sorted by kind", "PL 120.05(2)", "\\("),
                "ncic", list("NCIC codes that count, whatever the court", ncic()),
                "classes", list("Classes of the court's offenses that count", text("Such as A")),
                "classes_settle",
                    map(
                        "description",
                        "Whether a recorded class settles that an offense is not on the list",
                        "type",
                        "boolean"),
                "compounds",
                    Shapes.list(
                        "Which attempts and the like count with what is named; none where empty",
                        Shapes.word(
                            "One of them",
                            List.of("ATTEMPT", "CONSPIRACY", "SOLICITATION", "FACILITATION"))),
                "compounds_except",
                    list(
                        "Statutes that the list names and of which no attempt and the like counts",
                        text("Such as PC 220")),
                "whole_kinds", kinds("Kinds of which every offense of any court counts"),
                "review_kinds", kinds("Kinds of which an offense of another court may count"),
                "open_kinds", kinds("Kinds of which an offense may count though not named"),
                "open", text("Why the list is open, for the reader")));
    version.put(
        "dependentRequired", map("open_kinds", List.of("open"), "open", List.of("open_kinds")));
    return version;
  }

  private static Map<String, Object> ncic() {
    return map(
        "description", "A code in quotes, such as '1201'",
        "type", "string",
        "pattern", "^[0-9A-Z]{4}$");
  }

  private static Map<String, Object> kinds(String description) {
    return list(description, word("A kind of offense", Offense.CATEGORIES));
  }

  private static Map<String, Object> byKind(String description, String example, String pattern) {
    Map<String, Object> kinds = new LinkedHashMap<>();
    for (String kind : Offense.CATEGORIES) {
      Map<String, Object> statute = text("A statute, such as " + example);
      statute.put("pattern", pattern);
      kinds.put(kind, map("type", "array", "items", statute));
    }
    return object(description, List.of(), kinds);
  }
}
