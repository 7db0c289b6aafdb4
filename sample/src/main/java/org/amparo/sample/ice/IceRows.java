package org.amparo.sample.ice;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.amparo.sample.Draw;
import org.amparo.sample.Places;
import org.jspecify.annotations.Nullable;

/** The rows of a detainers table in the shape of ICE's releases, made one after the other. */
final class IceRows {

  /** Same id, same day: a clerk pressed twice. */
  private static final double DUPLICATES = 0.015;

  /**
   * Secondary dates that cannot be: of year 199, which a spreadsheet holds as text, and of 8017.
   */
  private static final int ENTRIES_IN_YEAR_199 = 3;

  private static final int CHARGES_IN_YEAR_8017 = 2;

  private final Draw file;
  private final int requests;
  private final LocalDate from;
  private final LocalDate until;
  private final List<Facility> facilities;

  /** As {@link IceWorkbook}'s. */
  IceRows(long seed, int requests, LocalDate from, LocalDate until, List<Facility> facilities) {
    if (requests < 1 || facilities.isEmpty() || !from.isBefore(until)) {
      throw new IllegalArgumentException("a table needs a request, a facility and a day");
    }
    this.file = Draw.seeded(seed).of("ice-workbook");
    this.requests = requests;
    this.from = from;
    this.until = until;
    this.facilities = List.copyOf(facilities);
  }

  /** Takes a row. */
  @FunctionalInterface
  interface Visitor {

    /**
     * Called for each row in turn.
     *
     * @param row counted from 1
     * @param cells in the order of {@link IceColumns#ALL}; valid during the call only
     */
    void row(int row, List<@Nullable Object> cells) throws IOException;
  }

  /** Makes the rows; gives how many there were, duplicates included. */
  long forEach(Visitor visitor) throws IOException {
    Places entries = new Places(file, "entry-in-year-199", ENTRIES_IN_YEAR_199, requests);
    Places charges = new Places(file, "charge-in-year-8017", CHARGES_IN_YEAR_8017, requests);
    List<@Nullable Object> cells =
        new ArrayList<>(Collections.nCopies(IceColumns.ALL.size(), null));
    int row = 0;
    for (int index = 0; index < requests; index++) {
      IceDetainer detainer = detainer(index);
      boolean entry = entries.take(index, true);
      boolean charge = charges.take(index, detainer.conviction() != null);
      fill(cells, detainer, entry, charge);
      visitor.row(++row, cells);
      if (detainer.identifier() != null && detainer.draw().chance("duplicate", DUPLICATES)) {
        fill(cells, detainer.again(), entry, charge);
        visitor.row(++row, cells);
      }
    }
    return row;
  }

  private IceDetainer detainer(int index) {
    Draw row = file.part("row", index);
    double place = (index + row.share("prepared-on")) / requests;
    LocalDate preparedOn = from.plusDays((long) (place * ChronoUnit.DAYS.between(from, until)));
    Facility facility = facilities.get(row.between("facility", 0, facilities.size()));
    return IceDetainer.of(file, index, facility, preparedOn);
  }

  private static void fill(
      List<@Nullable Object> cells, IceDetainer detainer, boolean entryOdd, boolean chargeOdd) {
    for (int at = 0; at < cells.size(); at++) {
      IceColumns.Column column = IceColumns.ALL.get(at);
      @Nullable Object value = column.cell().of(detainer);
      if (entryOdd && column.name().equals("Entry Date")) {
        value = detainer.preparedOn().withYear(199).toString();
      }
      if (chargeOdd && column.name().equals("MSC Charge Date")) {
        value = detainer.preparedOn().withYear(8017);
      }
      cells.set(at, value);
    }
  }
}
