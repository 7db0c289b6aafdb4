package org.amparo.ingest.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.model.problem.ErrorCode;

/** Holds a contract to storing no value of a column that names or locates a person. */
record PersonalUse(Contract contract, Set<Column> personal) {

  private static final Pattern YEAR = Pattern.compile("(?i)\\byear\\s*\\(");

  /** A digest links the records of one person, and is no name. */
  private static final Pattern YEAR_OR_DIGEST =
      Pattern.compile("(?i)\\b(?:year|md5|sha256)\\s*\\(");

  /** Throws AMP-111 at the first expression that would store such a value. */
  static void check(Contract contract) {
    PersonalUse use = new PersonalUse(contract, contract.personal());
    if (use.personal.isEmpty()) {
      return;
    }
    for (TableMapping mapping : contract.tables()) {
      mapping
          .set()
          .forEach(
              (column, value) ->
                  use.mustNotStore(
                      value.expression(),
                      column.equals("person_key") ? YEAR_OR_DIGEST : YEAR,
                      mapping.table() + "." + column));
    }
    contract
        .place()
        .ifPresent(place -> place.parts().forEach(part -> use.mustNotStore(part, YEAR, "place")));
    for (Check check : contract.checks()) {
      for (String shown : check.show()) {
        use.mustNotStore(check.fails().with(shown), YEAR, "the sample of " + check.id());
      }
    }
  }

  private void mustNotStore(Expression expression, Pattern allowed, String into) {
    Set<String> names =
        contract.reads(expression.with(without(expression.withoutLiterals(), allowed)));
    List<String> stored = new ArrayList<>();
    for (Column column : personal) {
      if (names.contains(column.alias())) {
        stored.add("'" + column.source() + "'");
      }
    }
    if (!stored.isEmpty()) {
      throw ErrorCode.CONTRACT_INVALID.error(
          "%s would hold %s, which names a person or says where to find one"
              .formatted(into, String.join(" and ", stored)),
          expression.place(),
          "leave the column out and list it under unused; of a day of birth year(...) may be"
              + " stored, and of what links one person's records sha256(...) as person_key");
    }
  }

  /** The SQL without calls of some functions and what stands in their brackets. */
  private static String without(String sql, Pattern functions) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    Matcher call = functions.matcher(sql);
    while (call.find(from)) {
      rest.append(sql, from, call.start());
      int depth = 1;
      from = call.end();
      while (from < sql.length() && depth > 0) {
        char next = sql.charAt(from++);
        depth += next == '(' ? 1 : next == ')' ? -1 : 0;
      }
    }
    return rest.append(sql.substring(from)).toString();
  }
}
