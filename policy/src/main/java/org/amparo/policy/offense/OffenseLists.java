package org.amparo.policy.offense;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.model.fact.NcicKinds;
import org.amparo.model.fact.Offense;
import org.amparo.model.fact.StatuteCodes;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.Place;
import org.amparo.policy.RecordedOffenses;

/** Offense lists by id, and the kind of each offense whose section they name. */
public final class OffenseLists {

  /** No list at all. */
  public static final OffenseLists NONE = new OffenseLists(Map.of(), Map.of(), SectionTable.NONE);

  /** The section of an offense recorded by its class alone, where that settles every list. */
  public static final String BY_CLASS = "recorded by its class";

  private final Map<String, OffenseList> lists;

  /** Court, a line feed, and the statute or section, to its kind. */
  private final Map<String, String> kinds;

  private final SectionTable sections;

  private OffenseLists(
      Map<String, OffenseList> lists, Map<String, String> kinds, SectionTable sections) {
    this.lists = lists;
    this.kinds = kinds;
    this.sections = sections;
  }

  private static final class Bundled {
    private static final OffenseLists LISTS =
        of(BundledFiles.read(OffenseLists.class, "offense-lists", ".yaml"), SectionTable.bundled());
  }

  /** The lists that ship with Amparo, read once; AMP-308 with every problem of every file. */
  public static OffenseLists bundled() {
    return Bundled.LISTS;
  }

  /**
   * The lists of files, path to text; AMP-308 with every problem, such as a statute of two kinds.
   */
  public static OffenseLists of(Map<String, String> files) {
    return of(files, SectionTable.NONE);
  }

  private static OffenseLists of(Map<String, String> files, SectionTable sections) {
    Map<String, OffenseList> lists = new TreeMap<>();
    Map<String, String> kinds = new HashMap<>();
    new TreeMap<>(files)
        .forEach(
            (path, text) -> {
              OffenseList list = OffenseListReader.read(text, path);
              if (lists.putIfAbsent(list.id(), list) != null) {
                throw invalid(path, "the list '" + list.id() + "' stands twice");
              }
              String court = list.court();
              if (court != null) {
                list.versions().forEach(version -> note(path, court, version, kinds));
              }
            });
    return new OffenseLists(lists, kinds, sections);
  }

  private static void note(
      String path, String court, OffenseList.Version version, Map<String, String> kinds) {
    for (Map<String, List<String>> part : List.of(version.sections(), version.subsections())) {
      part.forEach(
          (kind, statutes) ->
              statutes.forEach(
                  statute -> {
                    String other = kinds.putIfAbsent(key(court, statute), kind);
                    if (other != null && !other.equals(kind)) {
                      throw invalid(
                          path,
                          "%s %s is of kind %s here and of kind %s elsewhere"
                              .formatted(court, statute, kind, other));
                    }
                  }));
    }
  }

  private static AmparoException invalid(String path, String message) {
    return ErrorCode.OFFENSE_LIST_INVALID.error(
        message,
        Place.of(path),
        "give each list an id of its own, and each offense one kind in all lists");
  }

  private static String key(String court, String statute) {
    return court + "\n" + statute;
  }

  /** Every list, ordered by id. */
  public Collection<OffenseList> all() {
    return lists.values();
  }

  /** The list with this id, or empty. */
  public Optional<OffenseList> find(String id) {
    return Optional.ofNullable(lists.get(id));
  }

  /** What to do about an id that no list has. */
  public String advice(String id) {
    return NearMiss.advice(id, lists.keySet());
  }

  /**
   * The kind of an offense by its court (a state's letters, DC or US) and its statute or section;
   * of an attempt and the like, that of what was attempted.
   */
  public Optional<String> kind(String court, String statute) {
    String target = StatuteCodes.bundled().target(court, statute);
    String kind = kinds.get(key(court, target));
    return Optional.ofNullable(kind == null ? kinds.get(key(court, Offense.section(target))) : kind)
        .or(() -> sections.word(court, target, "category"));
  }

  /** The statutes and sections of a court that lists sort under a kind, in order. */
  public List<String> statutes(String court, String kind) {
    String beginning = key(court, "");
    return kinds.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(beginning) && entry.getValue().equals(kind))
        .map(entry -> entry.getKey().substring(beginning.length()))
        .sorted()
        .toList();
  }

  /**
   * The kind of an element of a case's list by its court and statute, else its NCIC code, or empty.
   */
  public Optional<String> kind(Map<String, Object> element) {
    Optional<String> kind = cited(element).flatMap(one -> kind(one.court(), one.statute()));
    return kind.isEmpty() && element.get("ncic") instanceof String code
        ? NcicKinds.bundled().kind(code)
        : kind;
  }

  /** A court and the statute of an element; of several in one cell the first, if of one kind. */
  private record Cited(String court, String statute, boolean several) {}

  private Optional<Cited> cited(Map<String, Object> element) {
    if (!(element.get("court") instanceof String court)
        || !(element.getOrDefault("statute", element.get("section")) instanceof String text)) {
      return Optional.empty();
    }
    String[] parts = text.split("; ", -1);
    boolean alike =
        Stream.of(parts)
                .flatMap(part -> kind(court, part).stream())
                .collect(Collectors.toSet())
                .size()
            == 1;
    return parts.length == 1 || (alike && kind(court, parts[0]).isPresent())
        ? Optional.of(new Cited(court, parts[0], parts.length > 1))
        : Optional.empty();
  }

  /**
   * The case, with what the section of each offense says of it: its kind, its grade, and whether
   * the law of its court calls it violent or serious, where these are not recorded. A kind or grade
   * that is recorded stays, and where the section has another that stands beside it ({@link
   * RecordedOffenses}). An NCIC code gives a kind where nothing else does. An offense recorded by
   * its class alone, at a court whose lists name sections for their class, is of none of these.
   */
  public CaseRecord withKinds(CaseRecord record) {
    CaseRecord filled = record;
    for (ListFact list : record.lists().keySet()) {
      List<Map<String, Object>> elements =
          record.list(list).elements().stream().map(this::withKind).toList();
      filled = filled.with(list, new ListValue(elements, record.list(list).complete()));
    }
    return filled;
  }

  /**
   * What a section says of an offense as it is written in records, by the field that each says; of
   * an attempt and the like its kind, and its grade by the rule of its court.
   *
   * @param compound whether it is one of those
   */
  public record Section(Map<String, String> words, boolean compound) {

    public Section {
      words = Map.copyOf(words);
    }
  }

  /** What is known of the section of a statute; empty where nothing is. */
  public Optional<Section> section(String court, String statute) {
    return cited(Map.of("court", court, "statute", statute))
        .map(
            one -> {
              Map<String, String> words = new HashMap<>();
              boolean compound = StatuteCodes.bundled().isCompound(court, one.statute());
              kind(court, one.statute()).ifPresent(kind -> words.put("category", kind));
              if (!compound) {
                for (String field : List.of("grade", "violent", "serious")) {
                  sections
                      .word(court, one.statute(), field)
                      .ifPresent(word -> words.put(field, word));
                }
              } else {
                compoundGrade(court, one.statute()).ifPresent(grade -> words.put("grade", grade));
              }
              return new Section(words, compound);
            })
        .filter(section -> section.compound() || !section.words().isEmpty());
  }

  private Optional<String> compoundGrade(String court, String written) {
    StatuteCodes codes = StatuteCodes.bundled();
    String target = codes.target(court, written);
    String ofClass = sections.word(court, target, "offense_class").orElse("");
    return sections
        .word(court, target, "grade")
        .flatMap(grade -> codes.grade(court, written, grade, ofClass));
  }

  private Map<String, Object> withKind(Map<String, Object> element) {
    Map<String, Object> filled = new HashMap<>(element);
    cited(element)
        .ifPresent(
            one -> {
              if (one.several()) {
                filled.putIfAbsent("section", Offense.section(one.statute()));
              }
              section(one.court(), one.statute()).ifPresent(said -> fill(filled, one, said));
            });
    kind(element).ifPresent(kind -> filled.putIfAbsent("category", kind));
    if (element.containsKey("offense_class")
        && !element.containsKey("statute")
        && !element.containsKey("section")
        && element.get("court") instanceof String court
        && settledByClass().contains(court)) {
      filled.put("section", BY_CLASS);
    }
    return filled;
  }

  private static void fill(Map<String, Object> element, Cited cited, Section section) {
    if (section.compound()) {
      Map.Entry<String, Object> attempt = RecordedOffenses.attempt(cited.statute());
      element.put(attempt.getKey(), attempt.getValue());
    }
    section
        .words()
        .forEach(
            (field, word) -> {
              if (field.equals("violent") || field.equals("serious")) {
                element.putIfAbsent(field, word.equals("Y"));
              } else {
                said(element, field, word);
              }
            });
  }

  private static void said(Map<String, Object> element, String field, String word) {
    Object recorded = element.putIfAbsent(field, word);
    if (recorded != null) {
      RecordedOffenses.differing(field, recorded, word)
          .ifPresent(other -> element.put(other.getKey(), other.getValue()));
    }
  }

  /** The courts all of whose lists name sections for their class, in order. */
  public Set<String> settledByClass() {
    Set<String> courts = new TreeSet<>();
    lists.values().forEach(list -> Optional.ofNullable(list.court()).ifPresent(courts::add));
    lists.values().stream()
        .filter(list -> !list.versions().stream().allMatch(OffenseList.Version::classesSettle))
        .forEach(list -> Optional.ofNullable(list.court()).ifPresent(courts::remove));
    return courts;
  }
}
