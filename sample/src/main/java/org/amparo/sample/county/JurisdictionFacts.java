package org.amparo.sample.county;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.amparo.sample.CsvFile;
import org.amparo.sample.ice.Facility;
import org.jspecify.annotations.Nullable;

/** What Sample County had agreed with the federal government, by date. */
final class JurisdictionFacts {

  private static final String REIMBURSEMENT = "jurisdiction.reimbursement";

  private JurisdictionFacts() {}

  /** The day on which the last agreement to pay lapses: two years into the period. */
  static LocalDate unpaidFrom(SampleCounty.Settings settings) {
    return settings.from().plusYears(2);
  }

  /**
   * A first year in which all costs were paid, a second in which some were, then none: policies
   * that depend on payment come out differently in each.
   */
  static void write(Path folder, List<SampleCounty.Settings> counties, ZoneId zone)
      throws IOException {
    try (CsvFile file =
        new CsvFile(folder.resolve("jurisdiction.csv"), zone, JailColumns.JURISDICTION)) {
      for (SampleCounty.Settings county : counties) {
        write(new Facts(file, county), county);
      }
    }
  }

  private static void write(Facts facts, SampleCounty.Settings county) throws IOException {
    LocalDate from = county.from();
    LocalDate unpaid = unpaidFrom(county);
    LocalDate second = from.plusYears(1);
    facts.add(REIMBURSEMENT, "ALL_COSTS", from, second, "Pilot agreement 1 (invented)");
    facts.add(
        REIMBURSEMENT,
        "PARTIAL",
        second,
        unpaid,
        "Amendment 2 to pilot agreement 1, meals only (invented)");
    facts.add(REIMBURSEMENT, "NONE", unpaid, null, "Agreement 1 lapsed (invented)");
    facts.add(
        "jurisdiction.agreement_287g",
        "false",
        from,
        null,
        "No agreement was ever signed (invented)");
    facts.add(
        "place.facility_code",
        Facility.sample().code(),
        from,
        null,
        "ICE's code for the county's jail (invented)");
    long dollars = Math.round(county.of(Trait.REPAID) * county.detainers());
    if (dollars > 0) {
      facts.add("repayment.billed", dollars + ".00", from, unpaid, "Invoices (invented)");
      facts.add("repayment.received", dollars / 2 + ".00", from, unpaid, "Ledger (invented)");
    }
  }

  /** The facts of a county, a row each. */
  private record Facts(CsvFile file, SampleCounty.Settings county) {

    void add(String fact, String value, LocalDate from, @Nullable LocalDate until, String citation)
        throws IOException {
      file.text(county.placeId()).text(fact).text(value).day(from).day(until).text(citation).end();
    }
  }
}
