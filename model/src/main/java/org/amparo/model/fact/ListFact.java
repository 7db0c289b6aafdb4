package org.amparo.model.fact;

import java.util.List;
import java.util.Optional;

/**
 * A fact that is a list. A list is complete only where its source says it holds every element; else
 * an element that nobody recorded may exist, and "there is none" stays unknown.
 */
public enum ListFact {
  CONVICTIONS(
      "convictions",
      "Convictions before the request, in any court",
      List.of(
          Field.of("statute", FactType.TEXT, "The statute, as the source cites it"),
          Field.of("ncic", FactType.TEXT, "The four-character NCIC uniform offence code"),
          new Field("grade", FactType.TEXT, Offence.GRADES, "The grade of the offence"),
          new Field("category", FactType.TEXT, Offence.CATEGORIES, "The kind of offence"),
          Field.of("convicted_on", FactType.DATE, "The day of conviction"),
          Field.of("sentence_days", FactType.INTEGER, "The sentence of confinement, in days"),
          Field.of("sentence_released_on", FactType.DATE, "The day of release from that sentence"),
          Field.of("in_custody_for_it", FactType.BOOLEAN, "The person is in custody for it now"))),
  CHARGES(
      "charges",
      "Local charges of the booking in which the request arrived",
      List.of(
          Field.of("statute", FactType.TEXT, "The statute, as the source cites it"),
          Field.of("ncic", FactType.TEXT, "The four-character NCIC uniform offence code"),
          new Field("grade", FactType.TEXT, Offence.GRADES, "The grade of the offence"),
          new Field("category", FactType.TEXT, Offence.CATEGORIES, "The kind of offence"),
          new Field(
              "status",
              FactType.TEXT,
              List.of("OPEN", "DISMISSED", "REDUCED", "CONVICTED", "ACQUITTED"),
              "Where the charge stands"),
          Field.of(
              "capital_or_life",
              FactType.BOOLEAN,
              "The charge is capital or punishable by life imprisonment"),
          Field.of(
              "detention_finding",
              FactType.BOOLEAN,
              "A court found the proof evident or the presumption great, or that no conditions of"
                  + " release suffice")));

  private final String path;
  private final String meaning;
  private final List<Field> fields;

  ListFact(String path, String meaning, List<Field> fields) {
    this.path = path;
    this.meaning = meaning;
    this.fields = fields;
  }

  /** The name in policies, case files and SQL, such as {@code convictions}. */
  public String path() {
    return path;
  }

  /** The key and column that says whether the list is complete, {@code convictions_complete}. */
  public String completePath() {
    return path + "_complete";
  }

  /** What it means, in a phrase. */
  public String meaning() {
    return meaning;
  }

  /** What is known of each element, in the order of the SQL struct. */
  public List<Field> fields() {
    return fields;
  }

  /** The field with this name, or empty. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The list with this path, or empty. */
  public static Optional<ListFact> byPath(String path) {
    for (ListFact list : values()) {
      if (list.path.equals(path)) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }
}
