package org.amparo.policy.offense;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.Offense;
import org.amparo.model.fact.StatuteCodes;
import org.amparo.policy.RecordedOffenses;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;
import org.jspecify.annotations.Nullable;

/**
 * What it means that an element of a case's list is on an offense list: a condition of the same
 * small language that all policies are lowered to. The version in force on the day of the request
 * counts; before all versions the first, after them the last.
 */
public final class Listed {

  private final OffenseList list;
  private final ListFact of;

  private Listed(OffenseList list, ListFact of) {
    this.list = list;
    this.of = of;
  }

  /**
   * The element is on the list: by its kind where every offense of the kind is, else by its court
   * and statute, or by its NCIC code, whatever its court. An offense of a kind of which the list
   * names no section and no code is not on it, whatever its statute.
   */
  public static Condition surely(OffenseList list, ListFact of) {
    return new Listed(list, of).dated(false);
  }

  /**
   * The element may be on the list, and a person has to compare: an offense of another court, of a
   * kind that the list leaves open, or of a section only parts of which are on it.
   */
  public static Condition perhaps(OffenseList list, ListFact of) {
    return new Listed(list, of).dated(true);
  }

  private Condition dated(boolean perhaps) {
    List<Condition> periods = new ArrayList<>();
    for (OffenseList.Version version : list.versions()) {
      // A policy is also asked about days when it was not in force; there the nearest version
      // counts.
      boolean first = version.equals(list.versions().getFirst());
      boolean last = version.equals(list.versions().getLast());
      List<Condition> all =
          new ArrayList<>(period(first ? null : version.from(), last ? null : version.until()));
      if (list.grade() != null) {
        all.add(oneOf("grade", List.of(list.grade())));
      }
      all.add(perhaps ? perhaps(version) : surely(version));
      periods.add(all.size() == 1 ? all.getFirst() : new Condition.And(all));
    }
    return any(periods);
  }

  /** The day of the request lies within {@code [from, until)}; nothing where both are null. */
  public static List<Condition> period(@Nullable LocalDate from, @Nullable LocalDate until) {
    Term day = new Term.FactValue(Fact.REQUEST_RECEIVED_ON);
    List<Condition> bounds = new ArrayList<>();
    if (from != null) {
      bounds.add(
          new Condition.Compare(
              Condition.Operator.GREATER_OR_EQUAL, day, new Term.Constant(from, FactType.DATE)));
    }
    if (until != null) {
      bounds.add(
          new Condition.Compare(
              Condition.Operator.LESS, day, new Term.Constant(until, FactType.DATE)));
    }
    return bounds;
  }

  private Condition surely(OffenseList.Version version) {
    List<Condition> ways = new ArrayList<>();
    addOneOf(ways, "category", version.wholeKinds());
    addNamed(ways, version.sections().keySet(), "section", counted(version, version.sections()));
    Set<String> compounds = version.compounds();
    if (compounds != null) {
      // Of an attempt in records the statute alone is known.
      addNamed(
          ways,
          version.sections().keySet(),
          "statute",
          compounds(compounds, counting(version, version.sections())));
    }
    addNamed(
        ways, version.subsections().keySet(), "statute", counted(version, version.subsections()));
    addNamed(ways, version.kinds(), "offense_class", version.classes());
    if (!version.ncic().isEmpty()) {
      ways.add(
          new Condition.And(
              List.of(
                  oneOf("category", List.copyOf(version.ncicKinds())),
                  oneOf("ncic", version.ncic()))));
    }
    return any(ways);
  }

  /** Named by the list's own court; an offense of another kind is none of these, whatever else. */
  private void addNamed(List<Condition> ways, Set<String> kinds, String field, List<String> words) {
    if (!words.isEmpty() && list.court() != null) {
      List<Condition> all = new ArrayList<>();
      addOneOf(all, "category", List.copyOf(new TreeSet<>(kinds)));
      all.add(oneOf("court", List.of(list.court())));
      all.add(oneOf(field, words));
      ways.add(new Condition.And(all));
    }
  }

  private Condition perhaps(OffenseList.Version version) {
    List<Condition> ways = new ArrayList<>();
    addOneOf(ways, "category", version.openKinds());
    if (!version.reviewKinds().isEmpty()) {
      Condition kind = oneOf("category", version.reviewKinds());
      ways.add(
          list.court() == null
              ? kind
              : new Condition.And(
                  List.of(kind, new Condition.Not(oneOf("court", List.of(list.court()))))));
    }
    if (!version.subsections().isEmpty() && list.court() != null) {
      List<String> bare =
          flat(version.subsections()).stream().map(Offense::section).distinct().toList();
      ways.add(
          new Condition.And(
              List.of(
                  oneOf("category", List.copyOf(version.subsections().keySet())),
                  oneOf("court", List.of(list.court())),
                  oneOf("statute", bare))));
    }
    return any(ways);
  }

  /** What is named, and the attempts and the like of it that count, or that perhaps do. */
  private List<String> counted(OffenseList.Version version, Map<String, List<String>> named) {
    Set<String> which = version.compounds();
    List<String> all = flat(named);
    return Stream.of(
            all.stream(),
            which == null
                ? Stream.<String>empty()
                : compounds(which, counting(version, named)).stream(),
            compounds(which == null ? ALL : which, all).stream().map(RecordedOffenses::perhaps))
        .flatMap(words -> words)
        .toList();
  }

  /** What is named, without that of which no attempt counts. */
  private static List<String> counting(
      OffenseList.Version version, Map<String, List<String>> named) {
    return flat(named).stream().filter(one -> !version.compoundsExcept().contains(one)).toList();
  }

  private List<String> compounds(Set<String> which, List<String> named) {
    String court = list.court();
    return court == null
        ? List.of()
        : named.stream()
            .flatMap(one -> StatuteCodes.bundled().compounds(court, one, which).stream())
            .toList();
  }

  private static final Set<String> ALL =
      Set.of("ATTEMPT", "CONSPIRACY", "SOLICITATION", "FACILITATION");

  private static List<String> flat(Map<String, List<String>> byKind) {
    return byKind.values().stream().flatMap(Collection::stream).toList();
  }

  private void addOneOf(List<Condition> conditions, String field, List<String> words) {
    if (!words.isEmpty()) {
      conditions.add(oneOf(field, words));
    }
  }

  private Condition oneOf(String field, List<String> words) {
    return new Condition.OneOf(
        new Term.FieldValue(of.field(field).orElseThrow()),
        words.stream().map(word -> new Term.Constant(word, FactType.TEXT)).toList());
  }

  private static Condition any(List<Condition> conditions) {
    return switch (conditions.size()) {
      case 0 -> new Condition.Always(false);
      case 1 -> conditions.getFirst();
      default -> new Condition.Or(conditions);
    };
  }
}
