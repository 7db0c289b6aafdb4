package org.amparo.handbook.schema;

import static org.amparo.handbook.schema.CasesSchema.orNull;
import static org.amparo.handbook.schema.Shapes.list;
import static org.amparo.handbook.schema.Shapes.map;
import static org.amparo.handbook.schema.Shapes.object;
import static org.amparo.handbook.schema.Shapes.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.amparo.evaluate.FigureKind;
import org.amparo.evaluate.FigureValue.Absent;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;

/** The schema of {@code figures.json}, which a report writes and nobody types. */
final class FiguresSchema {

  private FiguresSchema() {}

  static Map<String, Object> of() {
    return Shapes.file(
        "figures.json",
        object(
            "Every number of a report",
            List.of("version", "figures"),
            map(
                "version", map("description", "Of this layout", "const", 1),
                "figures", list("By id", figure()))));
  }

  private static Map<String, Object> figure() {
    Map<String, Object> figure =
        object(
            "A number with what it rests on",
            List.of(
                "id",
                "label",
                "value",
                "unit",
                "kind",
                "low",
                "high",
                "spread",
                "numerator",
                "denominator",
                "unknown",
                "measure",
                "rate",
                "status",
                "sql_sha256",
                "sources"),
            map(
                "id", words("Unique in the file; the same figure has it in every report"),
                "label", words("What it is, in English"),
                "value", orNull(number("The number; null where there is none or only a range")),
                "unit", word("What it counts; money is in cents", Unit.values()),
                "kind", word("What its numbers are of people", FigureKind.values()),
                "low", orNull(number("The low end of its range")),
                "high", orNull(number("The high end of its range")),
                "spread", orNull(word("Why it is a range", Spread.values())),
                "numerator", orNull(number("What was counted or summed")),
                "denominator", orNull(number("What it was divided by")),
                "unknown",
                    orNull(
                        map(
                            "description", "How many records leave it open",
                            "type", "integer",
                            "minimum", 0)),
                "measure", words("How it was measured"),
                "rate", orNull(words("The kind of price behind a cost")),
                "status", word("Which stage of a request it speaks of", Status.values()),
                "sql_sha256",
                    map(
                        "description", "The query that computed it",
                        "type", "string",
                        "pattern", "^([0-9a-f]{64})?$"),
                "sources", list("The files it rests on", words("A file's name")),
                "state", word("Why there is no number", states()),
                "withheld",
                    map(
                        "description",
                        "Left out to protect people, in whole or part",
                        "const",
                        true)));
    figure.put(
        "oneOf",
        List.of(
            map(
                "title", "No number, and why; one that is withheld may still have ends",
                "required", List.of("state"),
                "properties", map("value", map("type", "null"))),
            map(
                "title", "A number, a range or both",
                "not", map("required", List.of("state")),
                "anyOf", List.of(isNumber("value"), isNumber("low"), isNumber("high")))));
    return figure;
  }

  private static Map<String, Object> isNumber(String key) {
    return map("properties", map(key, map("type", "number")));
  }

  private static List<String> states() {
    List<String> states = new ArrayList<>(Arrays.stream(Absent.values()).map(Enum::name).toList());
    states.add("WITHHELD");
    return states;
  }

  private static Map<String, Object> words(String description) {
    return map("description", description, "type", "string");
  }

  private static Map<String, Object> number(String description) {
    return map("description", description, "type", "number");
  }
}
