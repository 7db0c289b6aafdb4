package org.amparo.cli.policy;

import java.util.List;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.model.fact.WholeRecord;
import org.amparo.policy.law.FactsRead;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.search.CaseText;
import org.jspecify.annotations.Nullable;

/**
 * The file of a case, with each fact that the law of its place reads: what is known stands, the
 * rest behind a mark with its meaning and the values that it may take.
 */
final class CaseDraft {

  private final StringBuilder out = new StringBuilder();

  private CaseDraft() {}

  /** The text of the file. */
  static String of(LawInForce law, CaseRecord known) {
    CaseDraft draft = new CaseDraft();
    FactsRead read = FactsRead.of(law.layers());
    draft.line(
        "# A case for `amparo law --place \"%s\" --case` this file, of %s."
            .formatted(law.place().name(), law.day()));
    draft.line("# These are the facts that the law there reads. Take the # from before a fact and");
    draft.line("# fill it in; what is left out is unknown, which is not the same as no.");
    String group = "";
    for (Fact fact : Fact.values()) {
      Object value = known.value(fact);
      if (value == null && !read.facts().contains(fact)) {
        continue;
      }
      if (!group.equals(fact.group())) {
        group = fact.group();
        draft.line(group + ":");
      }
      draft.line("  # " + fact.meaning() + choices(fact.type(), fact.allowed()));
      draft.line("  %s%s:%s".formatted(mark(value), fact.key(), value(value)));
    }
    WholeRecord.KEYS.forEach(
        (key, meaning) -> {
          draft.line("# " + meaning);
          draft.line("#" + key + ": true");
        });
    for (ListFact list : ListFact.values()) {
      List<Field> fields = read.lists().getOrDefault(list, List.of());
      if (!fields.isEmpty() || known.lists().containsKey(list)) {
        draft.list(list, fields, known.list(list));
      }
    }
    return draft.out.toString();
  }

  private void list(ListFact list, List<Field> fields, ListValue known) {
    line("# " + list.meaning());
    if (known.elements().isEmpty()) {
      line("#" + list.path() + ":");
      String lead = "#  - ";
      for (Field field : fields) {
        String meaning = field.meaning() + choices(field.type(), field.allowed());
        line("%s%s:  # %s".formatted(lead, field.name(), meaning));
        lead = "#    ";
      }
    } else {
      line(list.path() + ": " + CaseText.elements(list, known));
    }
    line("# Whether these are known to be all there are");
    line((known.complete() ? "" : "#") + list.completePath() + ": true");
  }

  private static String mark(@Nullable Object value) {
    return value == null ? "#" : "";
  }

  private static String value(@Nullable Object value) {
    return value == null ? "" : " " + CaseText.value(value);
  }

  /** What may be written, behind a meaning. */
  static String choices(FactType type, List<String> allowed) {
    return switch (type) {
      case BOOLEAN -> ": true or false";
      case INTEGER -> ": a whole number";
      case DATE -> ", such as 2026-01-31";
      case TIME -> ", such as 2026-01-31T14:00";
      case TEXT -> allowed.isEmpty() ? "" : ": " + String.join(", ", allowed);
    };
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
