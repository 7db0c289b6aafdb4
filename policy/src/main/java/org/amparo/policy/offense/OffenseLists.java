package org.amparo.policy.offense;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amparo.model.BundledFiles;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.NcicKinds;
import org.amparo.model.fact.Offense;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.Place;

/** Offense lists by id, and the kind of each offense whose section they name. */
public final class OffenseLists {

  /** No list at all. */
  public static final OffenseLists NONE = new OffenseLists(Map.of(), Map.of());

  /** The section of an offense recorded by its class alone, where that settles every list. */
  public static final String BY_CLASS = "recorded by its class";

  private final Map<String, OffenseList> lists;

  /** Court, a line feed, and the statute or section, to its kind. */
  private final Map<String, String> kinds;

  private OffenseLists(Map<String, OffenseList> lists, Map<String, String> kinds) {
    this.lists = lists;
    this.kinds = kinds;
  }

  private static final class Bundled {
    private static final OffenseLists LISTS =
        of(BundledFiles.read(OffenseLists.class, "offense-lists", ".yaml"));
  }

  /** The lists that ship with Amparo, read once; AMP-308 with every problem of every file. */
  public static OffenseLists bundled() {
    return Bundled.LISTS;
  }

  /**
   * The lists of files, path to text; AMP-308 with every problem, such as a statute of two kinds.
   */
  public static OffenseLists of(Map<String, String> files) {
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
    return new OffenseLists(lists, kinds);
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
   * The kind of an offense by its court (a state's letters, DC or US) and its statute or section.
   */
  public Optional<String> kind(String court, String statute) {
    String kind = kinds.get(key(court, statute));
    return Optional.ofNullable(
        kind == null ? kinds.get(key(court, Offense.section(statute))) : kind);
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
    Object statute = element.getOrDefault("statute", element.get("section"));
    Optional<String> kind =
        element.get("court") instanceof String court && statute instanceof String text
            ? kind(court, text)
            : Optional.empty();
    return kind.isEmpty() && element.get("ncic") instanceof String code
        ? NcicKinds.bundled().kind(code)
        : kind;
  }

  /**
   * The case, with the kind of each offense filled in where only its statute or its NCIC code is
   * known. A kind on record stays: it may be narrower than the code's, as domestic violence is than
   * assault. An offense recorded by its class alone, at a court whose lists name sections for their
   * class, is of none of these.
   */
  public CaseRecord withKinds(CaseRecord record) {
    CaseRecord filled = record;
    for (ListFact list : record.lists().keySet()) {
      for (int i = 0; i < record.list(list).elements().size(); i++) {
        Map<String, Object> element = record.list(list).elements().get(i);
        Optional<String> kind = kind(element);
        if (kind.isPresent() && !element.containsKey("category")) {
          filled = filled.with(list, filled.list(list).with(i, "category", kind.get()));
        }
        if (element.containsKey("offense_class")
            && !element.containsKey("statute")
            && !element.containsKey("section")
            && element.get("court") instanceof String court
            && settledByClass().contains(court)) {
          filled = filled.with(list, filled.list(list).with(i, "section", BY_CLASS));
        }
      }
    }
    return filled;
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
