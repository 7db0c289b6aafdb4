package org.amparo.sample.county;

import org.amparo.sample.Weighted;

/**
 * An offense of Sample County's invented code.
 *
 * @param text the charge as the jail writes it
 * @param statute a section of the invented code, {@code SC 12.34}, so that nobody takes it for law
 * @param ncic the NCIC uniform offense code (NIEM 5.0.1)
 * @param grade one of {@code Offense.GRADES}
 * @param category one of {@code Offense.CATEGORIES}
 * @param capitalOrLife punishable by death or life imprisonment
 */
record SampleOffense(
    String text,
    String statute,
    String ncic,
    String grade,
    String category,
    boolean capitalOrLife) {

  private static final String F = "FELONY";
  private static final String M = "MISDEMEANOR";
  private static final String I = "INFRACTION";

  /** A draw hangs on its name: in American spelling it would give other records. */
  static final String DRAW = "offence";

  /**
   * What people are booked for. Weights are invented; their order follows any county jail: traffic,
   * driving under the influence, theft, simple assault and drug possession are most of it, and the
   * offenses that most policies turn on are rare.
   */
  static final Weighted<SampleOffense> ALL =
      Weighted.of(life("FIRST DEGREE MURDER", "SC 10.01", "0911", "HOMICIDE"), 0.15)
          .and(of("VEHICULAR HOMICIDE", "SC 10.07", "0909", F, "HOMICIDE"), 0.1)
          .and(life("KIDNAPPING", "SC 11.02", "1006", "KIDNAPPING"), 0.2)
          .and(of("FALSE IMPRISONMENT", "SC 11.05", "1099", F, "KIDNAPPING"), 0.3)
          .and(life("SEXUAL ASSAULT OF A CHILD", "SC 12.01", "1116", "SEXUAL_ASSAULT"), 0.3)
          .and(of("SEXUAL ASSAULT", "SC 12.03", "1199", F, "SEXUAL_ASSAULT"), 0.5)
          .and(of("ARMED ROBBERY", "SC 13.02", "1204", F, "ROBBERY"), 0.5)
          .and(of("ROBBERY", "SC 13.04", "1299", F, "ROBBERY"), 0.8)
          .and(of("CARJACKING", "SC 13.06", "1212", F, "CARJACKING"), 0.15)
          .and(of("HOME INVASION", "SC 13.08", "1207", F, "HOME_INVASION"), 0.15)
          .and(of("AGGRAVATED ASSAULT WITH WEAPON", "SC 14.02", "1315", F, "AGGRAVATED_ASSAULT"), 3)
          .and(of("AGGRAVATED STALKING", "SC 14.11", "1316", F, "AGGRAVATED_STALKING"), 0.4)
          .and(of("SIMPLE ASSAULT", "SC 14.21", "1313", M, "SIMPLE_ASSAULT"), 7)
          .and(of("DOMESTIC ASSAULT", "SC 14.31", "13AB", M, "DOMESTIC_VIOLENCE"), 8)
          .and(of("DOMESTIC ASSAULT STRANGULATION", "SC 14.33", "13AB", F, "DOMESTIC_VIOLENCE"), 2)
          .and(of("CRUELTY TOWARD CHILD", "SC 15.02", "3802", F, "CHILD_CRUELTY"), 0.9)
          .and(of("ARSON", "SC 16.01", "2099", F, "ARSON"), 0.2)
          .and(of("EXTORTION", "SC 16.12", "2199", F, "EXTORTION"), 0.15)
          .and(of("BURGLARY OF A DWELLING", "SC 17.01", "2202", F, "BURGLARY"), 2)
          .and(of("BURGLARY", "SC 17.03", "2299", F, "BURGLARY"), 2)
          .and(of("GRAND THEFT", "SC 17.20", "2399", F, "THEFT"), 4)
          .and(of("PETIT THEFT", "SC 17.22", "2303", M, "THEFT"), 8)
          .and(of("VEHICLE THEFT", "SC 17.30", "2404", F, "THEFT"), 2)
          .and(of("IDENTITY THEFT", "SC 18.04", "2610", F, "FRAUD"), 1.5)
          .and(of("WORTHLESS CHECK", "SC 18.09", "2606", M, "FRAUD"), 1)
          .and(of("CARRYING CONCEALED WEAPON", "SC 19.02", "5202", F, "WEAPONS"), 2)
          .and(of("POSSESSION OF WEAPON", "SC 19.05", "5212", M, "WEAPONS"), 1)
          .and(of("POSSESSING EXPLOSIVES", "SC 19.31", "5211", F, "EXPLOSIVES"), 0.05)
          .and(of("HUMAN TRAFFICKING", "SC 20.01", "6411", F, "TRAFFICKING_PERSONS"), 0.1)
          .and(of("SALE OF COCAINE", "SC 21.02", "3530", F, "DRUG_TRAFFICKING"), 2.5)
          .and(of("POSSESSION OF COCAINE", "SC 21.12", "3532", F, "DRUG_POSSESSION"), 6)
          .and(of("POSSESSION OF MARIJUANA", "SC 21.14", "3562", M, "DRUG_POSSESSION"), 5)
          .and(of("DRIVING UNDER THE INFLUENCE", "SC 22.01", "5404", M, "DUI"), 9)
          .and(of("DUI WITH THREE PRIORS", "SC 22.03", "5404", F, "DUI"), 0.8)
          .and(of("HIT AND RUN", "SC 22.11", "5401", M, "TRAFFIC"), 2)
          .and(of("DRIVING ON SUSPENDED LICENSE", "SC 22.21", "5499", M, "TRAFFIC"), 8)
          .and(of("DRIVING WITHOUT A LICENSE", "SC 22.23", "5499", I, "TRAFFIC"), 6)
          .and(of("RESISTING OFFICER", "SC 23.01", "4801", M, "OBSTRUCTION"), 5)
          .and(of("FAILURE TO APPEAR", "SC 23.08", "5015", M, "OBSTRUCTION"), 6)
          .and(of("VIOLATION OF PROBATION", "SC 23.10", "5012", M, "OBSTRUCTION"), 6)
          .and(of("DISORDERLY CONDUCT", "SC 24.01", "5311", M, "PUBLIC_ORDER"), 5)
          .and(of("TRESPASSING", "SC 24.05", "5707", M, "PUBLIC_ORDER"), 5)
          .and(of("OPEN CONTAINER", "SC 24.09", "7399", I, "PUBLIC_ORDER"), 1.5)
          .and(of("CRIMINAL MISCHIEF", "SC 25.01", "2999", M, "PROPERTY"), 3)
          .build();

  private static SampleOffense of(
      String text, String statute, String ncic, String grade, String category) {
    return new SampleOffense(text, statute, ncic, grade, category, false);
  }

  private static SampleOffense life(String text, String statute, String ncic, String category) {
    return new SampleOffense(text, statute, ncic, F, category, true);
  }
}
