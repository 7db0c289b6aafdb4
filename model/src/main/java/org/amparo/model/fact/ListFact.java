package org.amparo.model.fact;

import static org.amparo.model.fact.FactType.BOOLEAN;
import static org.amparo.model.fact.FactType.DATE;
import static org.amparo.model.fact.FactType.INTEGER;
import static org.amparo.model.fact.FactType.TEXT;

import java.util.Arrays;
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
              Field.of("degree", TEXT, "The degree of the offense, as the source writes it"),
              Field.of("wobbler", BOOLEAN, "It can be a felony or a misdemeanor"),
              Field.of(
                  "federal_aggravated_felony",
                  BOOLEAN,
                  "A federal crime that is an aggravated felony of 8 USC 1101(a)(43)(A) to (P)"),
              Field.of("sexual_motivation", BOOLEAN, "A court found a sexual motivation"),
              Field.of("drove_impaired", BOOLEAN, "It was driving while impaired"),
              Field.of("convicted_on", DATE, "The day of conviction"),
              Field.of("sentence_days", INTEGER, "The sentence of confinement, in days"),
              Field.of("maximum_days", INTEGER, "The longest sentence the law allows, in days"),
              Field.of("sentence_released_on", DATE, "The day of release from that sentence"),
              Field.of(
                  "tolled_days",
                  INTEGER,
                  "Days confined since the conviction that a look-back leaves out"),
              Field.of("in_custody_for_it", BOOLEAN, "The person is in custody for it now"),
              new Field(
                  ConvictionTimes.STANDING,
                  TEXT,
                  List.of(
                      ConvictionTimes.FINAL,
                      "WITHHELD",
                      "DEFERRED",
                      "YOUTHFUL",
                      ConvictionTimes.JUVENILE,
                      "VACATED",
                      "ON_APPEAL",
                      ConvictionTimes.NOT_RECORDED),
                  "Where the conviction stands"),
              Field.of(
                  "reclassified_downward", BOOLEAN, "A later law made the offense a misdemeanor"),
              Field.of("incident", TEXT, "What tells one incident from another"),
              Field.of(
                  ConvictionTimes.BEFORE_ARREST,
                  BOOLEAN,
                  "It was on record before the arrest that led to this custody"),
              Field.of(
                  ConvictionTimes.BEFORE_REQUEST,
                  BOOLEAN,
                  "It was on record before the request came"),
              Field.of(
                  ConvictionTimes.BY_RELEASE,
                  BOOLEAN,
                  "It was on record when the person would otherwise be released"),
              Field.of(
                  ConvictionTimes.IS_FINAL,
                  BOOLEAN,
                  "Its standing is FINAL or not told; not so of JUVENILE; of another only the policy"
                      + " can say whether it counts")))),
  CHARGES(
      "charges",
      "Local charges of the booking in which the request arrived",
      Stream.of(
          offense(),
          List.of(
              Field.of("filed_on", DATE, "The day the charge was filed"),
              new Field(
                  "status",
                  TEXT,
                  List.of("OPEN", "DISMISSED", "REDUCED", "CONVICTED", "ACQUITTED"),
                  "Where the charge stands"),
              Field.of(
                  "capital_or_life",
                  BOOLEAN,
                  "The charge is capital or punishable by life imprisonment"),
              Field.of(
                  "detention_finding",
                  BOOLEAN,
                  "A court found the proof evident or the presumption great, or that no conditions"
                      + " of release suffice"),
              Field.of(
                  "magistrate_probable_cause",
                  BOOLEAN,
                  "A magistrate found probable cause of the charge"),
              Field.of(
                  "held_to_answer",
                  BOOLEAN,
                  "A magistrate held the person to answer the charge"))));

  /** What is known of a charge and of a conviction alike. */
  private static List<Field> offense() {
    return List.of(
        Field.of("statute", TEXT, "The statute, such as PL 120.05(2)"),
        Field.of("section", TEXT, "The statute without its subsections, such as PL 120.05"),
        Field.of(
            "court",
            TEXT,
            "Whose law it is: a state's two letters, DC, US for federal law, or FOREIGN"),
        Field.of("ncic", TEXT, "The four-character NCIC uniform offense code"),
        new Field("grade", TEXT, Offense.GRADES, "The grade of the offense"),
        Field.of("offense_class", TEXT, "The class of the offense, such as A"),
        new Field("category", TEXT, Offense.CATEGORIES, "The kind of offense"),
        Field.of("violent", BOOLEAN, "The law of its court calls it violent"),
        Field.of("serious", BOOLEAN, "The law of its court calls it serious"),
        Field.of("state_prison_felony", BOOLEAN, "It is punishable by state prison"),
        Field.of(ListFact.VICTIM_AGE, INTEGER, "The age of the victim in full years"));
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
    return Arrays.stream(values()).filter(list -> list.path.equals(path)).findFirst();
  }
}
