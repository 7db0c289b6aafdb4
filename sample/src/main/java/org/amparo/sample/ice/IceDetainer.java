package org.amparo.sample.ice;

import java.time.LocalDate;
import org.amparo.sample.Draw;
import org.amparo.sample.Weighted;
import org.jspecify.annotations.Nullable;

/**
 * A row of ICE's file: what it says of the person and of the request. Nothing in it comes from, or
 * can be matched with, a booking of the jail. Wide because it holds what every column of ICE's file
 * is made from.
 *
 * @param draw the row's own draws, for the columns that depend on nothing else
 * @param identifier the anonymous id, 40 hexadecimal digits; null where the file has none
 * @param conviction the most serious one; null for most
 * @param liftReason null for a third of rows
 */
record IceDetainer(
    Draw draw,
    Facility facility,
    LocalDate preparedOn,
    @Nullable String identifier,
    String gender,
    String country,
    int birthYear,
    String criminality,
    @Nullable String threatLevel,
    @Nullable Conviction conviction,
    @Nullable String caseStatus,
    boolean finalOrder,
    @Nullable LiftReason liftReason) {

  static final String CONVICTED = "1 Convicted Criminal";
  static final String PENDING = "2 Pending Criminal Charges";
  static final String OTHER = "3 Other Immigration Violator";
  static final String REMOVED = "8-Excluded/Removed - Inadmissibility";

  // Shares of nulls in the March 2026 release: 12.5 % of ids, 33 % of lift reasons, 72 % of most
  // serious convictions, 49 % of case statuses. Criminality leans to pending charges, as it does
  // there.
  private static final double IDENTIFIER_NULL = 0.125;
  private static final double LIFT_REASON_NULL = 0.33;
  private static final double CONVICTION_NULL = 0.72;
  private static final double CASE_STATUS_NULL = 0.49;
  private static final double CONVICTED_SHARE = 0.34;

  /** Some people are asked for again, months later, under the same id. */
  private static final double SEEN_BEFORE = 0.04;

  private static final double MEN = 0.94;
  private static final double FINAL_ORDER = 0.35;

  private static final Weighted<String> WITHOUT_CONVICTION =
      Weighted.of(PENDING, 0.72).and(OTHER, 0.28).build();

  private static final Weighted<String> LEVELS_CONVICTED =
      Weighted.of("1", 0.38).and("2", 0.2).and("3", 0.38).and("", 0.04).build();

  private static final Weighted<String> LEVELS_OTHERS =
      Weighted.of("3", 0.68).and("2", 0.12).and("1", 0.1).and("", 0.1).build();

  private static final Weighted<String> COUNTRIES =
      Weighted.of("MEXICO", 0.36)
          .and("GUATEMALA", 0.15)
          .and("HONDURAS", 0.13)
          .and("EL SALVADOR", 0.07)
          .and("VENEZUELA", 0.07)
          .and("CUBA", 0.05)
          .and("NICARAGUA", 0.04)
          .and("COLOMBIA", 0.04)
          .and("ECUADOR", 0.03)
          .and("HAITI", 0.02)
          .and("JAMAICA", 0.02)
          .and("CHINA, PEOPLES REPUBLIC OF", 0.01)
          .and("UNKNOWN", 0.01)
          .build();

  private static final Weighted<String> CASE_STATUSES =
      Weighted.of("ACTIVE", 0.46).and(REMOVED, 0.46).and("A-Proceedings Terminated", 0.08).build();

  /** Why a detainer was lifted, and the letter beside it. */
  record LiftReason(String words, String code) {

    static final LiftReason DUPLICATE = new LiftReason("Duplicate", "D");

    private static final Weighted<LiftReason> ALL =
        Weighted.of(new LiftReason("Booked into Detention", "B"), 0.62)
            .and(new LiftReason("Detainer Declined by LEA", "L"), 0.17)
            .and(new LiftReason("No longer in State, Local, or Federal Custody", "N"), 0.11)
            .and(new LiftReason("Superseding - New Form Issued", "S"), 0.03)
            .and(new LiftReason("Case Closed", "C"), 0.02)
            .and(new LiftReason("Prosecutorial Discretion", "P"), 0.015)
            .and(new LiftReason("Insufficient Notice to ICE", "I"), 0.015)
            .and(new LiftReason("Early Release", "E"), 0.01)
            .and(new LiftReason("USC or Presumptive Claim to US Citizenship", "U"), 0.005)
            .build();
  }

  /** The most serious conviction as ICE codes it; sentence parts that are 0 or unknown are 0. */
  record Conviction(
      String charge,
      String code,
      LocalDate chargedOn,
      LocalDate convictedOn,
      int days,
      int months,
      int years) {

    private record Kind(String charge, String code) {}

    /**
     * ICE's words and NCIC codes; 13AB is in neither published code list, and is used all the same.
     */
    private static final Weighted<Kind> KINDS =
        Weighted.of(new Kind("Driving Under Influence Liquor", "5404"), 0.22)
            .and(new Kind("Domestic Violence", "13AB"), 0.12)
            .and(new Kind("Assault", "1399"), 0.12)
            .and(new Kind("Simple Assault", "1313"), 0.06)
            .and(new Kind("Traffic Offense", "5499"), 0.1)
            .and(new Kind("Larceny", "2399"), 0.08)
            .and(new Kind("Dangerous Drugs", "3599"), 0.08)
            .and(new Kind("Burglary", "2299"), 0.05)
            .and(new Kind("Illegal Entry", "0301"), 0.04)
            .and(new Kind("Weapon Offense", "5299"), 0.04)
            .and(new Kind("Vehicle Theft", "2404"), 0.03)
            .and(new Kind("Cruelty Toward Child", "3802"), 0.02)
            .and(new Kind("Sex Assault", "1199"), 0.02)
            .and(new Kind("Robbery", "1299"), 0.01)
            .and(new Kind("Public Order Crimes", "7399"), 0.01)
            .build();

    static Conviction of(Draw draw, LocalDate preparedOn) {
      Kind kind = KINDS.pick(draw, "msc");
      LocalDate convictedOn =
          preparedOn.minusDays(1 + (int) Math.min(9_000, draw.logNormal("msc-age", 900, 1.2)));
      LocalDate chargedOn = convictedOn.minusDays(draw.between("msc-charged-before", 0, 400));
      // A sentence is given in one unit: years to few, months to some, days to most.
      double unit = draw.share("msc-unit");
      int years = unit < 0.12 ? draw.between("msc-sentence", 1, 12) : 0;
      int months = unit >= 0.12 && unit < 0.35 ? draw.between("msc-sentence", 1, 24) : 0;
      int days = unit >= 0.35 && unit < 0.75 ? draw.between("msc-sentence", 1, 365) : 0;
      return new Conviction(
          kind.charge(), kind.code(), chargedOn, convictedOn, days, months, years);
    }
  }

  static IceDetainer of(Draw file, int index, Facility facility, LocalDate preparedOn) {
    Draw row = file.part("row", index);
    boolean again = index > 0 && row.chance("seen-before", SEEN_BEFORE);
    Draw person = file.part("person", again ? row.between("earlier-person", 0, index) : index);
    boolean convicted = person.chance("convicted", CONVICTED_SHARE);
    double detailed = (1 - CONVICTION_NULL) / CONVICTED_SHARE;
    String level = (convicted ? LEVELS_CONVICTED : LEVELS_OTHERS).pick(person, "threat-level");
    return new IceDetainer(
        row,
        facility,
        preparedOn,
        person.chance("identifier-null", IDENTIFIER_NULL) ? null : identifier(person),
        person.chance("man", MEN) ? "Male" : "Female",
        COUNTRIES.pick(person, "country"),
        2024 - 18 - (int) Math.min(60, person.logNormal("age", 14, 0.55)),
        convicted ? CONVICTED : WITHOUT_CONVICTION.pick(person, "criminality"),
        level.isEmpty() ? null : level,
        convicted && row.chance("msc-known", detailed) ? Conviction.of(row, preparedOn) : null,
        row.chance("case-null", CASE_STATUS_NULL) ? null : CASE_STATUSES.pick(row, "case-status"),
        row.chance("final-order", FINAL_ORDER),
        row.chance("lift-null", LIFT_REASON_NULL) ? null : LiftReason.ALL.pick(row, "lift"));
  }

  /** The same row again, as the file holds it twice: same id, same day. */
  IceDetainer again() {
    return new IceDetainer(
        draw,
        facility,
        preparedOn,
        identifier,
        gender,
        country,
        birthYear,
        criminality,
        threatLevel,
        conviction,
        caseStatus,
        finalOrder,
        draw.chance("duplicate-lifted", 1 - LIFT_REASON_NULL) ? LiftReason.DUPLICATE : null);
  }

  private static String identifier(Draw person) {
    String digits =
        "%016x%016x%016x"
            .formatted(
                person.bits("identifier-1"),
                person.bits("identifier-2"),
                person.bits("identifier-3"));
    return digits.substring(0, 40);
  }
}
