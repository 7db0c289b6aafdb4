package org.amparo.cli.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.law.FactsRead;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.NextFact;
import org.amparo.policy.search.CaseText;
import org.jspecify.annotations.Nullable;

/** Asks for what matters of a case, one question a line, until the answer is settled. */
final class CaseInterview {

  private final Function<CaseRecord, LawInForce> laws;
  private final BufferedReader in;
  private final Consumer<String> out;
  private final String behind;
  private final Set<String> passed = new HashSet<>();
  private boolean ended;

  /**
   * Prepares the questions.
   *
   * @param laws the law in force for a case, whose days may choose it
   * @param typed whether the answers are typed at a terminal, which shows them behind the questions
   */
  CaseInterview(
      Function<CaseRecord, LawInForce> laws,
      BufferedReader in,
      Consumer<String> out,
      boolean typed) {
    this.laws = laws;
    this.in = in;
    this.out = out;
    this.behind = typed ? " " : "\n";
  }

  /**
   * The case with what was answered, as it was written; at the end of input what is known so far.
   */
  CaseRecord ask(CaseRecord given) {
    out.accept("Answer each question, or say unknown; an empty line is unknown too.\n");
    CaseRecord record = given;
    Optional<String> next = Optional.of(Fact.REQUEST_KIND.path());
    if (record.value(Fact.REQUEST_KIND) != null) {
      next = next(record);
    }
    while (!ended && next.isPresent()) {
      String path = next.get();
      passed.add(path);
      Optional<ListFact> list = ListFact.byPath(path);
      record =
          list.isPresent()
              ? elements(record, list.get())
              : fact(record, Fact.byPath(path).orElseThrow());
      next = next(record);
    }
    return record;
  }

  private Optional<String> next(CaseRecord record) {
    CaseRecord known = CaseFile.known(record);
    return NextFact.of(laws.apply(known), CaseFile.asked(known), known, passed);
  }

  private CaseRecord fact(CaseRecord record, Fact fact) {
    Object value =
        answer(fact.meaning(), fact.type(), fact.allowed(), node -> CaseReader.value(node, fact));
    return value == null ? record : record.with(fact, value);
  }

  /** Element by element, as long as there is another and the list still matters. */
  private CaseRecord elements(CaseRecord given, ListFact list) {
    CaseRecord record = given;
    FactsRead read = FactsRead.of(laws.apply(CaseFile.known(given)).layers());
    List<Field> fields = read.lists().getOrDefault(list, List.of());
    while (!ended) {
      List<Map<String, Object>> elements = new ArrayList<>(record.list(list).elements());
      String another = elements.isEmpty() ? "Is one on record" : "Is another on record";
      Object more =
          answer(list.meaning() + ". " + another, FactType.BOOLEAN, List.of(), YamlNode::bool);
      if (!Boolean.TRUE.equals(more)) {
        return more == null ? record : record.with(list, new ListValue(elements, true));
      }
      Map<String, Object> element = new HashMap<>();
      for (Field field : fields) {
        Object value =
            answer(
                "  " + field.meaning(),
                field.type(),
                field.allowed(),
                node -> CaseReader.value(node, field));
        if (value != null) {
          element.put(field.name(), value);
        }
      }
      elements.add(element);
      record = record.with(list, new ListValue(elements, false));
      CaseRecord known = CaseFile.known(record);
      if (laws.apply(known).resolve(CaseFile.asked(known), known).missing().isEmpty()) {
        return record;
      }
    }
    return record;
  }

  /** A valid answer, asked for again after one that is not; null where it is unknown. */
  private @Nullable Object answer(
      String meaning, FactType type, List<String> allowed, Function<YamlNode, Object> read) {
    String choices = type == FactType.BOOLEAN ? ": yes or no" : CaseDraft.choices(type, allowed);
    while (true) {
      out.accept(meaning + choices + "?" + behind);
      String line = line();
      if (line == null || line.isBlank() || line.strip().equalsIgnoreCase("unknown")) {
        return null;
      }
      String text = written(line.strip(), type);
      try {
        return read.apply(
            YamlNode.parse(CaseText.value(text), "the answer", ErrorCode.CASE_INVALID));
      } catch (AmparoException e) {
        e.problems().forEach(problem -> out.accept(told(problem)));
      }
    }
  }

  private static String told(Problem problem) {
    return "  %s: %s\n".formatted(problem.message(), problem.remedy());
  }

  /** As a file has it. */
  private static String written(String line, FactType type) {
    return switch (type) {
      case BOOLEAN ->
          switch (line.toLowerCase(Locale.ROOT)) {
            case "y", "yes" -> "true";
            case "n", "no" -> "false";
            default -> line;
          };
      case TIME -> line.replaceFirst("^(\\S{10}) +(?=[0-9])", "$1T");
      default -> line;
    };
  }

  private @Nullable String line() {
    try {
      String line = in.readLine();
      ended = line == null;
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
