package org.amparo.sample.ice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.amparo.sample.Draw;
import org.amparo.sample.Weighted;
import org.jspecify.annotations.Nullable;

/**
 * The columns of ICE's detainers workbook as released in March 2026, in its order, with invented
 * values. Shares of blanks are about as in that release.
 */
final class IceColumns {

  private IceColumns() {}

  /** The cell of a row: text, whole number, date, date and time, or null for an empty cell. */
  interface Cell {
    @Nullable Object of(IceDetainer detainer);
  }

  record Column(String name, Cell cell) {}

  private static final String REDACTED = "(b)(6), (b)(7)(c)";

  private static final Weighted<String> PORTS =
      Weighted.of("LAREDO, TX, POE", 0.4)
          .and("PASO DEL NORTE, TX, POE", 0.3)
          .and("SAN YSIDRO, CA, POE", 0.2)
          .and("ALEXANDRIA INTERNATIONAL AIRPORT, POE", 0.1)
          .build();

  private static final Weighted<String> ENTRY_STATUSES =
      Weighted.of("Not  Applicable", 0.6)
          .and("PWA Mexico", 0.1)
          .and("NTA", 0.06)
          .and("", 0.24)
          .build();

  private static final Weighted<String> DISPOSITIONS =
      Weighted.of("Detainer", 0.55)
          .and("Warrant of Arrest/Notice to Appear", 0.25)
          .and("Reinstatement of Deport Order I-871", 0.1)
          .and("Other", 0.1)
          .build();

  private static final Weighted<String> CATEGORIES =
      Weighted.of("[8A] Excludable / Inadmissible - Hearing Not Commenced", 0.35)
          .and("[8B] Excludable / Inadmissible - Under Adjudication by IJ", 0.3)
          .and("[8C] Excludable / Inadmissible - Administrative Final Order Issued", 0.15)
          .and("[16] Reinstated Final Order", 0.15)
          .and("[3] Deportable - Administratively Final Order", 0.05)
          .build();

  private static final Weighted<String> PROGRAMS =
      Weighted.of("ERO Criminal Alien Program", 0.7)
          .and("Fugitive Operations", 0.2)
          .and("Non-Detained Docket Control", 0.1)
          .build();

  private static final Weighted<String> METHODS =
      Weighted.of("CAP Local Incarceration", 0.75)
          .and("Located", 0.15)
          .and("Non-Custodial Arrest", 0.1)
          .build();

  private static final Weighted<String> TYPES =
      Weighted.of("I247A - Immigration Detainer - Immigration Detainer - Notice of Action", 0.94)
          .and("I247G - Request for Advance Notification of Release", 0.06)
          .build();

  /** About a quarter of rows tell of an ICE arrest. */
  private static final double ARRESTED = 0.25;

  private static final double AREA_NULL = 0.2;
  private static final double ENTRY_DATE_NULL = 0.87;

  static final List<Column> ALL =
      List.of(
          column("Detainer Prepare Date", IceDetainer::preparedOn),
          column("Facility State", row -> row.facility().state()),
          column("Facility AOR", IceColumns::area),
          column("Port of Departure", row -> removed(row) ? PORTS.pick(row.draw(), "port") : null),
          column("Departure Country", row -> removed(row) ? row.country() : null),
          column("Departed Date", row -> removed(row) ? later(row, "departed", 200) : null),
          column("Case Status", IceDetainer::caseStatus),
          column("Detainer Criminality", IceDetainer::criminality),
          column("Detainer Facility", row -> row.facility().name()),
          column("Detainer Facility Code", row -> row.facility().code()),
          column("Facility City", row -> row.facility().city()),
          column("Detainer Threat Level", IceDetainer::threatLevel),
          column("Gender", IceDetainer::gender),
          column("Citizenship Country", IceDetainer::country),
          column("Birth Country", IceDetainer::country),
          column("Birth Date", row -> REDACTED),
          column("Birth Year", IceDetainer::birthYear),
          column("Entry Status", row -> filled(ENTRY_STATUSES.pick(row.draw(), "entry-status"))),
          column("MSC Charge", row -> msc(row, IceDetainer.Conviction::charge)),
          column("MSC Sentence Days", row -> msc(row, msc -> positive(msc.days()))),
          column("MSC Sentence Months", row -> msc(row, msc -> positive(msc.months()))),
          column("MSC Sentence Years", row -> msc(row, msc -> positive(msc.years()))),
          column("MSC Charge Code", row -> msc(row, IceDetainer.Conviction::code)),
          column("MSC Charge Date", row -> msc(row, IceDetainer.Conviction::chargedOn)),
          column("MSC Conviction Date", row -> msc(row, IceDetainer.Conviction::convictedOn)),
          column("Aggravated Felon Yes No", IceColumns::aggravatedFelon),
          column("Processing Disposition", row -> DISPOSITIONS.pick(row.draw(), "disposition")),
          column("Case Category", row -> hasCase(row) ? category(row) : null),
          column("TOA Case Category", row -> arrested(row) && hasCase(row) ? category(row) : null),
          column("TOA Current Program", row -> arrested(row) ? program(row) : null),
          column("Apprehension Method", row -> arrested(row) ? method(row) : null),
          column("Final Order Yes No", IceColumns::finalOrder),
          column("Final Order Date", row -> ordered(row) ? later(row, "ordered", 120) : null),
          column("Apprehension Date", row -> arrested(row) ? arrestedAt(row) : null),
          column("Entry Date", IceColumns::entryDate),
          yesNo("Prior Felony Yes No", 0.64, 0.3),
          yesNo("Multiple Prior MISD Yes No", 0.7, 0.2),
          yesNo("Violent Misdemeanor Yes No", 0.64, 0.35),
          yesNo("Illegal Entry Yes No", 0.99, 0.3),
          yesNo("Illegal Reentry Yes No", 0.72, 0.2),
          yesNo("Immigration Fraud Yes No", 0.99, 0.1),
          yesNo("Significant Risk Yes No", 0.72, 0.05),
          yesNo("Other Removal Reason Yes No", 0.99, 0.1),
          column("Other Removal Reason", row -> null),
          yesNo("Criminal Street Gang Yes No", 0.72, 0.01),
          yesNo("Aggravated Felony Yes No", 0.69, 0.08),
          yesNo("Deportation Ordered Yes No", 0.2, 0.25),
          yesNo("Order to Show Cause Served Yes No", 0.2, 0.06),
          column("Order to Show Cause Served Date", row -> null),
          yesNo("Biometric Match Yes No", 0.2, 0.94),
          yesNo("Statements Made Yes No", 0.2, 0.3),
          yesNo("Unlawful Attempt Yes No", 0.99, 0.1),
          yesNo("Unlawful Entry Yes No", 0.99, 0.1),
          yesNo("Visa Yes No", 0.99, 0.1),
          yesNo("Federal Register Notice Yes No", 0.43, 0.6),
          yesNo("Resume Custody Yes No", 0, 0.02),
          column("Detainer Lift Reason", row -> lift(row, IceDetainer.LiftReason::words)),
          column("Detainer Lift Reason Code", row -> lift(row, IceDetainer.LiftReason::code)),
          yesNo("Active Investigation Yes No", 0.99, 0.2),
          column("Arrest Warrant Served Date", IceColumns::warrantServed),
          column("Detainer Type", row -> TYPES.pick(row.draw(), "type")),
          yesNo("Notify Release Request Yes No", 0.98, 0.2),
          column("TOD Current Duty Site", row -> "ERO - Sample City Sub Office"),
          column("EID DTA ID", row -> REDACTED),
          column("Anonymized Identifier", IceDetainer::identifier));

  private static Column column(String name, Cell cell) {
    return new Column(name, cell);
  }

  private static Column yesNo(String name, double nullShare, double yesOfKnown) {
    return new Column(name, row -> yesNo(row.draw(), name, nullShare, yesOfKnown));
  }

  private static @Nullable String yesNo(Draw draw, String name, double nullShare, double yes) {
    double at = draw.share(name);
    if (at < nullShare) {
      return null;
    }
    return at < nullShare + (1 - nullShare) * yes ? "YES" : "NO";
  }

  private interface OfConviction {
    @Nullable Object of(IceDetainer.Conviction conviction);
  }

  private static @Nullable Object msc(IceDetainer row, OfConviction part) {
    IceDetainer.Conviction conviction = row.conviction();
    return conviction == null ? null : part.of(conviction);
  }

  private interface OfLift {
    String of(IceDetainer.LiftReason reason);
  }

  private static @Nullable Object lift(IceDetainer row, OfLift part) {
    IceDetainer.LiftReason reason = row.liftReason();
    return reason == null ? null : part.of(reason);
  }

  private static @Nullable Integer positive(int value) {
    return value > 0 ? value : null;
  }

  private static @Nullable String filled(String value) {
    return value.isEmpty() ? null : value;
  }

  private static @Nullable String area(IceDetainer row) {
    return row.draw().chance("area-null", AREA_NULL) ? null : row.facility().areaOfResponsibility();
  }

  private static boolean hasCase(IceDetainer row) {
    return row.caseStatus() != null;
  }

  private static boolean removed(IceDetainer row) {
    return IceDetainer.REMOVED.equals(row.caseStatus());
  }

  private static boolean ordered(IceDetainer row) {
    return hasCase(row) && (row.finalOrder() || removed(row));
  }

  private static @Nullable String finalOrder(IceDetainer row) {
    if (!hasCase(row)) {
      return null;
    }
    return ordered(row) ? "YES" : "NO";
  }

  private static boolean arrested(IceDetainer row) {
    return row.draw().chance("arrested", ARRESTED);
  }

  private static Object arrestedAt(IceDetainer row) {
    return later(row, "arrested-on", 60)
        .atTime(LocalTime.ofSecondOfDay(60L * row.draw().between("arrested-at", 360, 1_200)));
  }

  private static String category(IceDetainer row) {
    return CATEGORIES.pick(row.draw(), "category");
  }

  private static String program(IceDetainer row) {
    return PROGRAMS.pick(row.draw(), "program");
  }

  private static String method(IceDetainer row) {
    return METHODS.pick(row.draw(), "method");
  }

  private static String aggravatedFelon(IceDetainer row) {
    boolean felon = row.conviction() != null && row.draw().chance("aggravated-felon", 0.05);
    return felon ? "Aggravated Felon" : "Not an Aggravated Felon";
  }

  private static @Nullable LocalDate entryDate(IceDetainer row) {
    return row.draw().chance("entry-null", ENTRY_DATE_NULL)
        ? null
        : row.preparedOn().minusDays(row.draw().between("entered-before", 30, 9_000));
  }

  private static @Nullable LocalDate warrantServed(IceDetainer row) {
    return row.draw().chance("warrant-null", 0.9) ? null : later(row, "warrant-served", 30);
  }

  private static LocalDate later(IceDetainer row, String name, int withinDays) {
    return row.preparedOn().plusDays(row.draw().between(name, 0, withinDays));
  }
}
