package org.amparo.policy.search;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;

/** Writes a case on one line of YAML, in the shape in which case files give it. */
public final class CaseText {

  /** Words that YAML reads as they stand, wherever they stand. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z](?:[A-Za-z0-9_.()/-]| (?! ))*+(?<! )");

  private static final List<String> RESERVED =
      List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private CaseText() {}

  /**
   * The case, such as {@code {person: {age: 17}, convictions_complete: true}}; {@code {}} where
   * nothing is known. Its id is left out.
   */
  public static String yaml(CaseRecord record) {
    List<String> parts = new ArrayList<>();
    String group = "";
    StringJoiner facts = new StringJoiner(", ", "{", "}");
    for (Fact fact : Fact.values()) {
      Object value = record.value(fact);
      if (value == null) {
        continue;
      }
      if (!fact.group().equals(group)) {
        if (!group.isEmpty()) {
          parts.add(group + ": " + facts);
        }
        group = fact.group();
        facts = new StringJoiner(", ", "{", "}");
      }
      facts.add(fact.key() + ": " + value(value));
    }
    if (!group.isEmpty()) {
      parts.add(group + ": " + facts);
    }
    for (ListFact list : ListFact.values()) {
      ListValue value = record.lists().get(list);
      if (value != null) {
        parts.add(list.path() + ": " + elements(list, value));
        if (value.complete()) {
          parts.add(list.completePath() + ": true");
        }
      }
    }
    return "{" + String.join(", ", parts) + "}";
  }

  /** The elements of a list, such as {@code [{grade: FELONY}]}. */
  public static String elements(ListFact list, ListValue value) {
    StringJoiner elements = new StringJoiner(", ", "[", "]");
    for (Map<String, Object> element : value.elements()) {
      StringJoiner fields = new StringJoiner(", ", "{", "}");
      for (Field field : list.fields()) {
        Object known = ListValue.value(element, field);
        if (known != null) {
          fields.add(field.name() + ": " + value(known));
        }
      }
      elements.add(fields.toString());
    }
    return elements.toString();
  }

  /** One value of a fact or field. */
  public static String value(Object value) {
    return switch (value) {
      case Boolean truth -> truth.toString();
      case Long number -> number.toString();
      case Temporal time -> time.toString();
      default -> text((String) value);
    };
  }

  private static String text(String text) {
    if (PLAIN.matcher(text).matches()
        && !RESERVED.contains(text.toLowerCase(java.util.Locale.ROOT))) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029) {
            quoted.append("\\u%04x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
