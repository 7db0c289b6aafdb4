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

  static final List<String> COLUMNS =
      List.of("place_id", "fact", "value", "valid_from", "valid_until", "citation");

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
  static void write(Path folder, SampleCounty.Settings settings, ZoneId zone) throws IOException {
    LocalDate from = settings.from();
    try (CsvFile file = new CsvFile(folder.resolve("jurisdiction.csv"), zone, COLUMNS)) {
      fact(
          file,
          REIMBURSEMENT,
          "ALL_COSTS",
          from,
          from.plusYears(1),
          "Pilot agreement 1 (invented)");
      fact(
          file,
          REIMBURSEMENT,
          "PARTIAL",
          from.plusYears(1),
          unpaidFrom(settings),
          "Amendment 2 to pilot agreement 1, meals only (invented)");
      fact(
          file, REIMBURSEMENT, "NONE", unpaidFrom(settings), null, "Agreement 1 lapsed (invented)");
      fact(
          file,
          "jurisdiction.agreement_287g",
          "false",
          from,
          null,
          "No agreement was ever signed (invented)");
      fact(
          file,
          "place.facility_code",
          Facility.sample().code(),
          from,
          null,
          "ICE's code for the county's jail (invented)");
    }
  }

  private static void fact(
      CsvFile file,
      String fact,
      String value,
      LocalDate from,
      @Nullable LocalDate until,
      String citation)
      throws IOException {
    file.text(SampleCounty.PLACE_ID)
        .text(fact)
        .text(value)
        .day(from)
        .day(until)
        .text(citation)
        .end();
  }
}
