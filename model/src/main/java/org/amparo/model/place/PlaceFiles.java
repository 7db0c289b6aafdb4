package org.amparo.model.place;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.amparo.model.BundledFiles;
import org.jspecify.annotations.Nullable;

/** Reads the tables of {@code places/}, which travel with the program. */
final class PlaceFiles {

  private PlaceFiles() {}

  static List<State> states() {
    return rows(
        "states.csv",
        row ->
            new State(
                row.getField("letters"),
                row.getField("name"),
                row.getField("fips"),
                row.getField("ocd_id"),
                text(row, "time_zone")));
  }

  static List<Area> areas() {
    return rows("areas.csv", row -> new Area(row.getField("code"), row.getField("name")));
  }

  static List<County> counties() {
    return rows(
        "counties.csv",
        row ->
            new County(
                row.getField("geoid"),
                row.getField("name"),
                row.getField("state"),
                text(row, "ocd_id"),
                text(row, "city_ocd_id"),
                Arrays.stream(row.getField("other_names").split(";", -1))
                    .filter(name -> !name.isEmpty())
                    .toList(),
                text(row, "area"),
                date(row, "valid_from"),
                date(row, "valid_until"),
                text(row, "time_zone")));
  }

  /** Names that people use for a county, each with its GEOID. */
  static List<Map.Entry<String, String>> commonNames() {
    return rows("common-names.csv", row -> Map.entry(row.getField("name"), row.getField("geoid")));
  }

  static List<Facility> facilities() {
    return rows(
        "facilities.csv",
        row ->
            new Facility(
                row.getField("code"),
                row.getField("name"),
                text(row, "city"),
                text(row, "state"),
                text(row, "geoid"),
                text(row, "area"),
                SiteKind.of(row.getField("kind")),
                yesOrNo(row, "own"),
                row.getField("matched_by"),
                row.getField("reviewed").equals("yes"),
                date(row, "valid_from"),
                date(row, "valid_until")));
  }

  static List<Landmark> landmarks() {
    return rows(
        "landmarks.csv",
        row ->
            new Landmark(
                row.getField("landmark"),
                row.getField("area"),
                text(row, "geoid"),
                text(row, "facility_code"),
                SiteKind.of(row.getField("kind")),
                yesOrNo(row, "own"),
                row.getField("matched_by"),
                row.getField("reviewed").equals("yes")));
  }

  static List<SheriffOffice> sheriffs() {
    return rows(
        "sheriffs.csv",
        row ->
            new SheriffOffice(
                row.getField("geoid"),
                row.getField("address"),
                row.getField("city"),
                row.getField("state"),
                row.getField("zip"),
                row.getField("telephone"),
                Integer.parseInt(row.getField("year"))));
  }

  private static <T> List<T> rows(String file, Function<NamedCsvRecord, T> row) {
    String text = BundledFiles.required(PlaceFiles.class, "places/" + file);
    return CsvReader.builder().ofNamedCsvRecord(text).stream().map(row).toList();
  }

  private static @Nullable String text(NamedCsvRecord row, String column) {
    String value = row.getField(column);
    return value.isEmpty() ? null : value;
  }

  private static @Nullable LocalDate date(NamedCsvRecord row, String column) {
    String value = row.getField(column);
    return value.isEmpty() ? null : LocalDate.parse(value);
  }

  private static @Nullable Boolean yesOrNo(NamedCsvRecord row, String column) {
    String value = row.getField(column);
    return value.isEmpty() ? null : Boolean.valueOf(value.equals("yes"));
  }
}
