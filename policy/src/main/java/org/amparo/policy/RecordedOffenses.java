package org.amparo.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.model.fact.Offense;

/**
 * Offenses that can be read in two ways: their recorded kind or grade is another than that of their
 * section, or they are an attempt of an offense on a list that does not say whether attempts count.
 * What was recorded stays in the case; beside it stands what the section says, under a name that no
 * field has. The section decides, and where another reading would be answered otherwise a person
 * has to look.
 */
public final class RecordedOffenses {

  /** Added to a field's name: what its section says of it, where something else was recorded. */
  private static final String SECTION = " of the section";

  /** The kinds that say how an offense was committed and not which it was. */
  public static final List<String> NARROWER = List.of("DOMESTIC_VIOLENCE");

  /** A known kind outside the vocabulary contradicts no section. */
  public static final String ANY = "OTHER";

  private static final List<String> FIELDS = List.of("category", "grade");

  /** The statute of an attempt and the like, which names that of which it is one. */
  private static final String ATTEMPT = "attempt";

  private static final String PERHAPS = "perhaps ";

  /**
   * Another reading of a case.
   *
   * @param why the safeguard that a person has to look at where it is answered otherwise
   */
  public record Reading(CaseRecord record, Rule why) {}

  private RecordedOffenses() {}

  /** An attempt as it stands on a list that does not say whether attempts count. */
  public static String perhaps(String attempt) {
    return PERHAPS + attempt;
  }

  /** The name and value to add to an attempt and the like. */
  public static Map.Entry<String, Object> attempt(String statute) {
    return Map.entry(ATTEMPT, statute);
  }

  /** Every other reading of a case than {@link #bySection}; none where there is one alone. */
  public static List<Reading> others(CaseRecord record) {
    List<Reading> others = new ArrayList<>();
    CaseRecord bySection = bySection(record);
    if (!bySection.equals(record)) {
      others.add(new Reading(asRecorded(record), Safeguards.bundled().againstSection()));
    }
    CaseRecord counted = withAttempts(bySection);
    if (!counted.equals(bySection)) {
      others.add(new Reading(counted, Safeguards.bundled().attempt()));
    }
    return others;
  }

  /** The case with its attempts counted by lists that do not say whether they count. */
  private static CaseRecord withAttempts(CaseRecord record) {
    CaseRecord changed = record;
    for (ListFact list : record.lists().keySet()) {
      List<Map<String, Object>> elements = record.list(list).elements();
      for (int i = 0; i < elements.size(); i++) {
        if (elements.get(i).get(ATTEMPT) instanceof String statute) {
          changed =
              changed.with(
                  list,
                  changed
                      .list(list)
                      .with(i, "statute", perhaps(statute))
                      .with(i, "section", perhaps(Offense.section(statute))));
        }
      }
    }
    return changed;
  }

  /**
   * What a section says of an offense beside what was recorded.
   *
   * @return the name and value to add to the element; empty where the two agree
   */
  public static Optional<Map.Entry<String, Object>> differing(
      String field, Object recorded, Object section) {
    boolean same = recorded.equals(section) || NARROWER.contains(recorded.toString());
    return same ? Optional.empty() : Optional.of(Map.entry(field + SECTION, section));
  }

  /** The case as the sections have it; the case itself where nothing recorded differs. */
  public static CaseRecord bySection(CaseRecord record) {
    return replaced(record, false);
  }

  /** The case as it was recorded, but for kinds that contradict no section. */
  private static CaseRecord asRecorded(CaseRecord record) {
    return replaced(record, true);
  }

  private static CaseRecord replaced(CaseRecord record, boolean anyAlone) {
    CaseRecord changed = record;
    for (ListFact list : record.lists().keySet()) {
      ListValue value = record.list(list);
      for (int i = 0; i < value.elements().size(); i++) {
        Map<String, Object> element = value.elements().get(i);
        for (String field : FIELDS) {
          Object section = element.get(field + SECTION);
          if (section != null && (!anyAlone || ANY.equals(element.get(field)))) {
            changed = changed.with(list, changed.list(list).with(i, field, section));
          }
        }
      }
    }
    return changed;
  }

  /** Each contradiction of a case in words. */
  public static List<String> conflicts(CaseRecord record) {
    List<String> conflicts = new ArrayList<>();
    record
        .lists()
        .forEach(
            (list, value) -> value.elements().forEach(element -> conflicts(element, conflicts)));
    return conflicts;
  }

  private static void conflicts(Map<String, Object> element, List<String> conflicts) {
    for (String field : FIELDS) {
      Object section = element.get(field + SECTION);
      Object recorded = element.get(field);
      if (section != null && recorded != null && !recorded.equals(ANY)) {
        conflicts.add(
            "%s %s is recorded as %s, and the section is of %s %s"
                .formatted(
                    element.getOrDefault("court", ""),
                    element.getOrDefault("statute", element.getOrDefault("section", "")),
                    recorded,
                    field.equals("category") ? "kind" : field,
                    section));
      }
    }
  }
}
