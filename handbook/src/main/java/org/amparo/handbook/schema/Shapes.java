package org.amparo.handbook.schema;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.policy.citation.Citation;

/** The parts that schemas are put together from. Keys keep their order. */
public final class Shapes {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  private Shapes() {}

  /** A map with these keys and values, alternating. */
  public static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return map;
  }

  /** The schema of a whole file. */
  public static Map<String, Object> file(String title, Map<String, Object> object) {
    Map<String, Object> file = map("$schema", DRAFT, "title", title);
    file.putAll(object);
    return file;
  }

  /**
   * A mapping that has these keys and no others.
   *
   * @param required the keys that must be there
   * @param properties key to schema
   */
  public static Map<String, Object> object(
      String description, List<String> required, Map<String, Object> properties) {
    return map(
        "description", description,
        "type", "object",
        "required", required,
        "properties", properties,
        "additionalProperties", false);
  }

  /** Words; YAML reads one that looks like a number as a number. */
  public static Map<String, Object> text(String description) {
    return map("description", description, "type", List.of("string", "number"));
  }

  /** An id of letters, digits and hyphens. */
  public static Map<String, Object> id(String description) {
    return map("description", description, "type", "string", "pattern", "^" + ID + "$");
  }

  /** An Open Civic Data id. */
  public static Map<String, Object> division(String description) {
    return map("description", description, "type", "string", "pattern", "^ocd-division/");
  }

  /** A CEL expression; YAML reads {@code true} and numbers as such. */
  public static Map<String, Object> expression(String description) {
    return map("description", description, "type", List.of("string", "boolean", "number"));
  }

  /** A calendar date. */
  public static Map<String, Object> date(String description) {
    return map(
        "description",
        description,
        "type",
        "string",
        "pattern",
        "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
  }

  /** A calendar date, or its year alone. */
  public static Map<String, Object> dateOrYear(String description) {
    String day = "(-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?";
    return map(
        "description",
        description,
        "type",
        List.of("string", "integer"),
        "pattern",
        "^(19|20)[0-9]{2}" + day + "$",
        "minimum",
        1900,
        "maximum",
        2099);
  }

  /** A date and time of day where the jail is. */
  public static Map<String, Object> time(String description) {
    return map(
        "description",
        description,
        "type",
        "string",
        "pattern",
        "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$");
  }

  /** A whole number in a range. */
  public static Map<String, Object> integer(String description, long least, long most) {
    return map("description", description, "type", "integer", "minimum", least, "maximum", most);
  }

  /** True or false. */
  public static Map<String, Object> bool(String description) {
    return map("description", description, "type", "boolean");
  }

  /** One of some words. */
  public static Map<String, Object> word(String description, List<String> words) {
    return map("description", description, "enum", words);
  }

  /** One of an enum's constants. */
  public static Map<String, Object> word(String description, Enum<?>[] constants) {
    return word(description, names(constants));
  }

  /** The names of constants. */
  public static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  /** A list. */
  public static Map<String, Object> list(String description, Map<String, Object> items) {
    return map("description", description, "type", "array", "items", items);
  }

  /** A list with at least one item. */
  public static Map<String, Object> some(String description, Map<String, Object> items) {
    Map<String, Object> list = list(description, items);
    list.put("minItems", 1);
    return list;
  }

  /** The ids under {@code cite}. */
  public static Map<String, Object> cite() {
    return some("Ids of the citations it rests on, at least one", text("The id of a citation"));
  }

  /** The citations of a file. */
  public static Map<String, Object> citations() {
    return list(
        "What the file rests on; each is cited somewhere",
        object(
            "One clause, and how it was read",
            List.of("id", "text", "reading"),
            map(
                "id", text("Its name within the file"),
                "text", text("The citation as it is printed"),
                "url", text("Where it can be read"),
                "reading",
                    word(
                        "READ: in full; PARTLY_READ: in part; QUOTED: as others quote it; UNREAD:"
                            + " not at all; NOT_LAW: there is no text",
                        Citation.Reading.values()),
                "copy",
                    text(
                        "The copy in which it was read, where that was not its publisher's own"
                            + " official site"))));
  }
}
