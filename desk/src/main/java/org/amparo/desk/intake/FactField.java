package org.amparo.desk.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.search.CaseText;

/**
 * A question of a form about one fact, with what was answered.
 *
 * @param name the fact's path, which is the name of its field in the page
 * @param allowed the answers to choose from; empty where any is
 * @param answer as it stands in the page; empty for not known
 * @param error what is wrong with the answer; empty where nothing is
 */
public record FactField(
    String name, String label, FactType type, List<String> allowed, String answer, String error) {

  /** The fields of some facts, filled with what is known of a case. */
  public static List<FactField> of(Collection<Fact> facts, CaseRecord record) {
    return facts.stream()
        .map(
            fact ->
                new FactField(
                    fact.path(),
                    fact.meaning(),
                    fact.type(),
                    fact.allowed(),
                    Optional.ofNullable(record.value(fact)).map(Object::toString).orElse(""),
                    ""))
        .toList();
  }

  /**
   * What a form said.
   *
   * @param fields as they were answered, to be shown again
   * @param record the case with every answer that can be read; an empty one makes the fact unknown
   */
  public record Answers(List<FactField> fields, CaseRecord record) {

    /** Whether every answer could be read. */
    public boolean whole() {
      return fields.stream().allMatch(field -> field.error().isEmpty());
    }
  }

  /** Reads what a form said of some facts; a field that it does not have stays as it was. */
  public static Answers read(Collection<Fact> facts, Map<String, String> form, CaseRecord before) {
    CaseRecord record = before;
    List<FactField> fields = new ArrayList<>();
    for (Fact fact : facts) {
      String answer = form.get(fact.path());
      if (answer == null) {
        continue;
      }
      String error = "";
      try {
        record = record.with(fact, answer.isBlank() ? null : value(fact, answer.strip()));
      } catch (AmparoException e) {
        error = e.problems().getFirst().message();
      }
      fields.add(
          new FactField(fact.path(), fact.meaning(), fact.type(), fact.allowed(), answer, error));
    }
    return new Answers(List.copyOf(fields), record);
  }

  private static Object value(Fact fact, String answer) {
    return CaseReader.value(
        YamlNode.parse(CaseText.value(answer), "the answer", ErrorCode.CASE_INVALID), fact);
  }

  /** The answer in words, for the page on which answers are checked. */
  public String words() {
    return switch (answer) {
      case "" -> "not known";
      case "true" -> "yes";
      case "false" -> "no";
      default -> answer.replace('T', ' ');
    };
  }
}
