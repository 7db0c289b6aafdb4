package org.amparo.policy.cel;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.model.problem.NearMiss;

/** Says what cel-java found wrong in the words of policy files. */
record CelIssueWords(Vocabulary vocabulary, String expression) {

  private static final Pattern FIELD = Pattern.compile("undefined field '(.*)'");
  private static final Pattern NAME = Pattern.compile("undeclared reference to '([^']*)'.*");
  private static final Pattern OVERLOAD =
      Pattern.compile("found no matching overload for '([^']*)' applied to '(.*?)'.*");

  /** What is wrong at an offset of the expression, in code points. */
  record Words(String message, int offset, String remedy) {}

  Words of(String message, int offset) {
    Matcher field = FIELD.matcher(message);
    if (field.matches()) {
      return field(field.group(1), offset);
    }
    Matcher name = NAME.matcher(message);
    if (name.matches()) {
      return new Words(
          "there is nothing named '" + name.group(1) + "'",
          offset,
          NearMiss.advice(name.group(1), vocabulary.roots()));
    }
    Matcher overload = OVERLOAD.matcher(message);
    if (overload.matches()) {
      return new Words(
          "'%s' does not apply to %s"
              .formatted(operator(overload.group(1)), types(overload.group(2))),
          offset,
          "compare values of one type; a date is written date('2014-01-31')");
    }
    return new Words(
        "the expression cannot be read: " + message,
        offset,
        "mend the expression here; equality is written ==, and is &&, or is ||, not is !");
  }

  private Words field(String name, int dot) {
    String root = nameBefore(dot);
    List<String> members = vocabulary.members(root);
    String where = vocabulary.roots().contains(root) ? root : "a list element";
    String order =
        root.equals("variables") || root.equals("parameters")
            ? "; an expression may use only what stands above it in the file"
            : "";
    return new Words(
        "there is no '" + name + "' in " + where, dot + 1, NearMiss.advice(name, members) + order);
  }

  private String nameBefore(int dot) {
    int[] codePoints = expression.codePoints().toArray();
    int end = Math.min(dot, codePoints.length);
    int start = end;
    while (start > 0 && Character.isJavaIdentifierPart(codePoints[start - 1])) {
      start--;
    }
    return new String(codePoints, start, end - start);
  }

  private static String operator(String function) {
    return function.replace("_", "").replace("@", "");
  }

  /** CEL's type names in the words of the vocabulary. */
  static String types(String types) {
    return types
        .replace("google.protobuf.Timestamp", "date")
        .replaceAll("\\bstring\\b", "text")
        .replaceAll("\\bint\\b", "integer")
        .replaceAll("\\bbool\\b", "boolean");
  }
}
