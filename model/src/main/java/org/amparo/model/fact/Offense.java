package org.amparo.model.fact;

import java.util.List;
import java.util.Optional;
import org.amparo.model.WordList;

/** The words in which offenses are graded and sorted, the same for charges and convictions. */
public final class Offense {

  private Offense() {}

  /** Grades, the gravest first. */
  public static final List<String> GRADES = List.of("FELONY", "MISDEMEANOR", "INFRACTION");

  /** Kinds of offense. OTHER is a known kind outside the list; an unknown kind is unknown. */
  public static final List<String> CATEGORIES =
      WordList.of(
          """
          TREASON HOMICIDE KIDNAPPING SEXUAL_ASSAULT ROBBERY CARJACKING HOME_INVASION
          AGGRAVATED_ASSAULT AGGRAVATED_STALKING STALKING SIMPLE_ASSAULT DOMESTIC_VIOLENCE
          CHILD_CRUELTY ARSON BURGLARY EXTORTION EXPLOSIVES WEAPONS TRAFFICKING_PERSONS
          DRUG_TRAFFICKING DRUG_POSSESSION THEFT FRAUD DUI TRAFFIC IMMIGRATION OBSTRUCTION
          PUBLIC_ORDER PROPERTY TERRORISM PROSTITUTION ESCAPE OTHER
          """);

  /**
   * The one section of a statute, or empty where it cites more than one. An attempt is one: {@code
   * PL 110/120.05} is a section of its own, and no offense of section 120.05.
   */
  public static Optional<String> oneSection(String statute) {
    boolean several = statute.contains(",") || statute.contains(";");
    return several ? Optional.empty() : Optional.of(section(statute));
  }

  /** A statute without its subsections: {@code PL 120.05} of {@code PL 120.05(2)}. */
  public static String section(String statute) {
    int bracket = statute.indexOf('(');
    return bracket < 0 ? statute : statute.substring(0, bracket).stripTrailing();
  }
}
