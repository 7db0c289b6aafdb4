package org.amparo.handbook.claim;

import static org.amparo.handbook.schema.Shapes.bool;
import static org.amparo.handbook.schema.Shapes.integer;
import static org.amparo.handbook.schema.Shapes.list;
import static org.amparo.handbook.schema.Shapes.map;
import static org.amparo.handbook.schema.Shapes.object;
import static org.amparo.handbook.schema.Shapes.some;
import static org.amparo.handbook.schema.Shapes.text;
import static org.amparo.handbook.schema.Shapes.word;

import java.util.List;
import java.util.Map;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.Cell;
import org.amparo.evaluate.claim.Evidence;
import org.amparo.evaluate.claim.Published;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.TimeMeasure;
import org.amparo.handbook.schema.JsonText;
import org.amparo.handbook.schema.Shapes;
import org.jspecify.annotations.Nullable;

/** The schema of {@code claims/*.yaml}, JSON Schema draft 2020-12. */
public final class ClaimSchema {

  private static final int TWO = 2;

  private ClaimSchema() {}

  /** The schema as JSON. */
  public static String json() {
    Map<String, Object> file =
        Shapes.file(
            "A claim",
            object(
                "One publication's figures, with their inputs and sources",
                List.of("id", "title", "places", "source", "explanation"),
                map(
                    "id", Shapes.id("The file's name"),
                    "title", Shapes.text("What it is about, in words"),
                    "places", places("The places it is about"),
                    "source", source(),
                    "explanation",
                        Shapes.text("Why its figures differ from one another or from ours"),
                    "not_verified",
                        list("What could not be read or checked", Shapes.text("A sentence")),
                    "inputs", list("What the figures are made of", input()),
                    "rows", list("The figures", row()),
                    "ladder",
                        object(
                            "Costs on one base, which differ by what each counts",
                            List.of("base", "rows"),
                            map(
                                "base", text("The time that each of them covers"),
                                "counts", text("The row that says how many requests they are of"),
                                "rows", list("The smallest first", text("The id of a row")))),
                    "context",
                        Shapes.bool("Told beside counts of the police of any place, as context"),
                    "conflicts", list("Figures that should be one and are not", conflict()),
                    "study", study())));
    file.put(
        "$defs",
        map(
            "formula",
            map(
                "description",
                "The id of an input or of a row above, or one operation",
                "oneOf",
                List.of(map("type", List.of("string", "number")), operation()))));
    return JsonText.of(file);
  }

  private static Map<String, Object> source() {
    return object(
        "Where it was published",
        List.of("text", "evidence"),
        map(
            "text", text("In words"),
            "url", text("Where it can be read; READ needs one"),
            "evidence", word("How it was read", Evidence.values())));
  }

  private static Map<String, Object> places(String description) {
    return some(
        description,
        map(
            "description", "A county's GEOID in quotes, a state, or the country",
            "type", "string",
            "pattern", "^([0-9]{5}|state:[A-Z]{2}|country:US)$"));
  }

  private static Map<String, Object> number(String description) {
    return map("description", description, "type", "number");
  }

  private static Map<String, Object> step() {
    Map<String, Object> step =
        number("One unit of the last place printed; left out where the number was not rounded");
    step.put("exclusiveMinimum", 0);
    return step;
  }

  private static Map<String, Object> input() {
    return object(
        "A number that was published",
        List.of("id", "label", "unit", "value", "source"),
        map(
            "id", text("Its name within the file"),
            "label", text("What it is"),
            "unit", word("What it counts", Unit.values()),
            "value", number("The number; money in cents"),
            "as", text("As printed, where the number alone says less"),
            "step", step(),
            "source", source()));
  }

  private static Map<String, Object> row() {
    Map<String, Object> row =
        object(
            "A figure",
            List.of("id", "label", "party", "unit", "cell"),
            map(
                "id", text("Its name within the file"),
                "label", text("What it is"),
                "party", text("Whose figure it is"),
                "covers", text("The time it covers"),
                "places", places("The places it is about, where not the claim's"),
                "unit", word("What it counts", Unit.values()),
                "each", bool("Whether it is the amount for one person, not the total"),
                "sets",
                    object(
                        "Who is counted among whom; for a share and only for one",
                        List.of("part", "of"),
                        map("part", text("Who is counted"), "of", text("Among whom"))),
                "cell", cell(),
                "published", published(),
                "recompute", map("$ref", "#/$defs/formula"),
                "beside", text("The figure of a workspace that answers the same question"),
                "months",
                    object(
                        "The months to add up where `beside` has a star in place of one",
                        List.of("from", "to"),
                        map("from", text("The first, 2011-10"), "to", text("The last"))),
                "note", text("What to know of it")));
    row.put(
        "anyOf",
        List.of(map("required", List.of("published")), map("required", List.of("recompute"))));
    row.put("dependentRequired", map("months", List.of("beside")));
    row.put("if", map("properties", map("unit", map("const", Unit.SHARE.name()))));
    row.put("then", map("required", List.of("sets")));
    row.put("else", map("not", map("required", List.of("sets"))));
    return row;
  }

  private static Map<String, Object> cell() {
    return map(
        "description",
        "The cell of time by rate, as far as it is stated; or what it is instead",
        "oneOf",
        List.of(
            object(
                "A time or a cost",
                List.of(),
                map(
                    "measure", word("How time was measured", TimeMeasure.values()),
                    "rate", word("What a day was taken to cost", RateKind.values()))),
            word("What stands outside the table", Cell.Outside.values())));
  }

  private static Map<String, Object> published() {
    return object(
        "The figure as printed",
        List.of("value", "as"),
        map(
            "value", number("The number; money in cents"),
            "as", text("As printed"),
            "step", step(),
            "bound", word("Whether it was printed as a limit", Published.Bound.values()),
            "source", source()));
  }

  private static Map<String, Object> conflict() {
    return object(
        "Two figures of one thing",
        List.of("rows", "why"),
        map(
            "rows",
            formulas("The two rows", text("The id of a row"), TWO, TWO),
            "why",
            text("Why")));
  }

  private static Map<String, Object> operation() {
    Map<String, Object> formula = map("$ref", "#/$defs/formula");
    Map<String, Object> operation =
        object(
            "An operation on formulas",
            List.of(),
            map(
                "multiply", formulas("Multiplied", formula, TWO, null),
                "add", formulas("Added", formula, TWO, null),
                "subtract", formulas("The first less the second", formula, TWO, TWO),
                "divide", formulas("The first divided by the second", formula, TWO, TWO),
                "exp", formula,
                "round", formula,
                "truncate", formula));
    operation.put("minProperties", 1);
    operation.put("maxProperties", 1);
    return operation;
  }

  private static Map<String, Object> formulas(
      String description, Map<String, Object> item, int least, @Nullable Integer most) {
    Map<String, Object> formulas = list(description, item);
    formulas.put("minItems", least);
    if (most != null) {
      formulas.put("maxItems", most);
    }
    return formulas;
  }

  private static Map<String, Object> study() {
    return object(
        "How its population was drawn, so that it can be drawn again",
        List.of("contracts", "set_aside_gravest_charge_types", "set_aside_why"),
        map(
            "contracts", some("Of the sources it applies to", text("The id of a contract")),
            "set_aside_gravest_charge_types",
                list("Bookings whose gravest charge is of these are left out", text("A type")),
            "set_aside_why", text("Why"),
            "comparison",
                object(
                    "Published means to compare with, where the records have no fair ones",
                    List.of("mean_days", "median_days", "bookings", "source", "why"),
                    map(
                        "mean_days", number("Mean stay"),
                        "median_days", number("Median stay"),
                        "bookings", integer("How many bookings", 1, Integer.MAX_VALUE),
                        "source", text("Who says so"),
                        "why", text("Why it is used in place of the records")))));
  }
}
