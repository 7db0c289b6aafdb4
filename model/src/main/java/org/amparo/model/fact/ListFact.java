package org.amparo.model.fact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fact that is a list. A list is complete only where its source says it holds every element; else
 * an element that nobody recorded may exist, and "there is none" stays unknown.
 */
public enum ListFact {
  CONVICTIONS(
      "convictions",
      "Convictions on record, in any court, those of this booking among them",
      Stream.of(
          offense(),
          List.of(
              Field.of(
                  "degree", FactType.TEXT, "The degree of the offense, as the source writes it"),
              Field.of("wobbler", FactType.BOOLEAN, "It can be a felony or a misdemeanor"),
              Field.of(
                  "federal_aggravated_felony",
                  FactType.BOOLEAN,
                  "A federal crime that is an aggravated felony of 8 USC 1101(a)(43)(A) to (P)"),
              Field.of("sexual_motivation", FactType.BOOLEAN, "A court found a sexual motivation"),
              Field.of("drove_impaired", FactType.BOOLEAN, "It was driving while impaired"),
              Field.of("convicted_on", FactType.DATE, "The day of conviction"),
              Field.of("sentence_days", FactType.INTEGER, "The sentence of confinement, in days"),
              Field.of(
                  "maximum_days", FactType.INTEGER, "The longest sentence the law allows, in days"),
              Field.of(
                  "sentence_released_on", FactType.DATE, "The day of release from that sentence"),
              Field.of(
                  "tolled_days",
                  FactType.INTEGER,
                  "Days confined since the conviction that a look-back leaves out"),
              Field.of(
                  "in_custody_for_it", FactType.BOOLEAN, "The person is in custody for it now"),
              new Field(
                  ConvictionTimes.STANDING,
                  FactType.TEXT,
                  List.of(
                      ConvictionTimes.FINAL,
                      "WITHHELD",
                      "DEFERRED",
                      "YOUTHFUL",
                      "JUVENILE",
                      "VACATED",
                      "ON_APPEAL",
                      ConvictionTimes.NOT_RECORDED),
                  "Where the conviction stands"),
              Field.of(
                  "reclassified_downward",
                  FactType.BOOLEAN,
                  "A later law made the offense a misdemeanor"),
              Field.of("incident", FactType.TEXT, "What tells one incident from another"),
              Field.of(
                  ConvictionTimes.BEFORE_ARREST,
                  FactType.BOOLEAN,
                  "It was on record before the arrest that led to this custody"),
              Field.of(
                  ConvictionTimes.BEFORE_REQUEST,
                  FactType.BOOLEAN,
                  "It was on record before the request came"),
              Field.of(
                  ConvictionTimes.BY_RELEASE,
                  FactType.BOOLEAN,
                  "It was on record when the person would otherwise be released"),
              Field.of(
                  ConvictionTimes.IS_FINAL,
                  FactType.BOOLEAN,
                  "Its standing is FINAL or not told; of another only the policy can say whether"
                      + " it counts")))),
  CHARGES(
      "charges",
      "Local charges of the booking in which the request arrived",
      Stream.of(
          offense(),
          List.of(
              Field.of("filed_on", FactType.DATE, "The day the charge was filed"),
              new Field(
                  "status",
                  FactType.TEXT,
                  List.of("OPEN", "DISMISSED", "REDUCED", "CONVICTED", "ACQUITTED"),
                  "Where the charge stands"),
              Field.of(
                  "capital_or_life",
                  FactType.BOOLEAN,
                  "The charge is capital or punishable by life imprisonment"),
              Field.of("bondable", FactType.BOOLEAN, "The law gives a right to bond on the charge"),
              Field.of(
                  "detention_finding",
                  FactType.BOOLEAN,
                  "A court found the proof evident or the presumption great, or that no conditions"
                      + " of release suffice"),
              Field.of(
                  "magistrate_probable_cause",
                  FactType.BOOLEAN,
                  "A magistrate found probable cause of the charge"),
              Field.of(
                  "held_to_answer",
                  FactType.BOOLEAN,
                  "A magistrate held the person to answer the charge"))));

  /** What is known of a charge and of a conviction alike. */
  private static List<Field> offense() {
    return List.of(
        Field.of("statute", FactType.TEXT, "The statute, such as PL 120.05(2)"),
        Field.of(
            "section", FactType.TEXT, "The statute without its subsections, such as PL 120.05"),
        Field.of(
            "court",
            FactType.TEXT,
            "Whose law it is: a state's two letters, DC, US for federal law, or FOREIGN"),
        Field.of("ncic", FactType.TEXT, "The four-character NCIC uniform offense code"),
        new Field("grade", FactType.TEXT, Offense.GRADES, "The grade of the offense"),
        Field.of("offense_class", FactType.TEXT, "The class of the offense, such as A"),
        new Field("category", FactType.TEXT, Offense.CATEGORIES, "The kind of offense"),
        Field.of("violent", FactType.BOOLEAN, "The law of its court calls it violent"),
        Field.of("serious", FactType.BOOLEAN, "The law of its court calls it serious"),
        Field.of("state_prison_felony", FactType.BOOLEAN, "It is punishable by state prison"),
        Field.of(ListFact.VICTIM_AGE, FactType.INTEGER, "The age of the victim in full years"));
  }

  static final String VICTIM_AGE = "victim_age";

  private final String path;
  private final String meaning;
  private final List<Field> fields;

  ListFact(String path, String meaning, Stream<List<Field>> fields) {
    this.path = path;
    this.meaning = meaning;
    this.fields = fields.flatMap(List::stream).toList();
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
