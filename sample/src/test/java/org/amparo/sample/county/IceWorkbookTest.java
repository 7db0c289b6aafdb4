package org.amparo.sample.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.amparo.sample.ice.Facility;
import org.amparo.sample.ice.IceWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IceWorkbookTest {

  private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2025, 1, 1);
  private static final int REQUESTS = 1_224;

  private String sheetName;
  private long written;
  private Map<Integer, Row> rows;
  private List<String> header;

  @BeforeAll
  void write(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("detainers.xlsx");
    written =
        new IceWorkbook(1, REQUESTS, FROM, UNTIL, List.of(Facility.sample()))
            .write(file, done -> {});
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
      Sheet sheet = workbook.getFirstSheet();
      sheetName = sheet.getName();
      rows = new HashMap<>();
      try (Stream<Row> stream = sheet.openStream()) {
        stream.forEach(row -> rows.put(row.getRowNum(), row));
      }
    }
    header = row(7).stream().map(Cell::asString).toList();
  }

  private Row row(int number) {
    return Objects.requireNonNull(rows.get(number), () -> "no row " + number);
  }

  private Stream<Optional<Cell>> cells(String column) {
    int index = header.indexOf(column);
    assertThat(index).as(column).isNotNegative();
    return rows.entrySet().stream()
        .filter(row -> row.getKey() > 7)
        .sorted(Map.Entry.comparingByKey())
        .map(row -> row.getValue().getOptionalCell(index));
  }

  private List<String> texts(String column) {
    return cells(column).flatMap(Optional::stream).map(Cell::asString).toList();
  }

  private double nullShare(String column) {
    return cells(column).filter(Optional::isEmpty).count() / (double) written;
  }

  @Test
  void theHeaderIsOnTheSeventhRowAfterAPreambleThatSaysTheRowsAreInvented() {
    assertThat(sheetName).isEqualTo("Detainers");
    assertThat(row(1).getCellText(0)).startsWith("SYNTHETIC");
    assertThat(rows.keySet()).allMatch(number -> number <= written + 7);
    assertThat(header).hasSize(65).doesNotHaveDuplicates();
    assertThat(header)
        .startsWith("Detainer Prepare Date", "Facility State", "Facility AOR", "Port of Departure")
        .contains("Birth Date", "MSC Sentence Months", "Order to Show Cause Served Date")
        .contains("Detainer Lift Reason", "Detainer Lift Reason Code")
        .endsWith("TOD Current Duty Site", "EID DTA ID", "Anonymized Identifier");
  }

  @Test
  void everyRequestWasPreparedInThePeriodInOrderAsARealDate() {
    List<LocalDate> days =
        cells("Detainer Prepare Date")
            .map(cell -> cell.orElseThrow().asDate().toLocalDate())
            .toList();
    assertThat(days).hasSize(Math.toIntExact(written)).isSorted();
    assertThat(days.getFirst()).isBetween(FROM, FROM.plusDays(7));
    assertThat(days.getLast()).isBetween(UNTIL.minusDays(8), UNTIL.minusDays(1));
    assertThat(cells("Detainer Prepare Date").map(cell -> cell.orElseThrow().getDataFormatString()))
        .containsOnly("yyyy-mm-dd");
  }

  @Test
  void blanksAreAsFrequentAsInTheRelease() {
    assertThat(nullShare("Anonymized Identifier")).isCloseTo(0.125, within(0.04));
    assertThat(nullShare("Detainer Lift Reason")).isCloseTo(0.33, within(0.05));
    assertThat(nullShare("MSC Charge")).isCloseTo(0.72, within(0.05));
    assertThat(nullShare("Case Status")).isCloseTo(0.49, within(0.05));
    assertThat(nullShare("Detainer Criminality")).isZero();
  }

  @Test
  void redactedColumnsHoldTheRedactionAndNothingElse() {
    assertThat(texts("Birth Date")).hasSize(Math.toIntExact(written)).containsOnly(redaction());
    assertThat(texts("EID DTA ID")).hasSize(Math.toIntExact(written)).containsOnly(redaction());
  }

  private static String redaction() {
    return "(b)(6), (b)(7)(c)";
  }

  @Test
  void someRowsAreThereTwiceUnderTheSameIdAndDay() {
    Map<String, Integer> seen = new HashMap<>();
    int duplicates = 0;
    int idColumn = header.indexOf("Anonymized Identifier");
    for (int number = 8; number < 8 + written; number++) {
      Row row = row(number);
      Optional<String> id = row.getOptionalCell(idColumn).map(Cell::asString);
      if (id.isPresent()) {
        duplicates +=
            seen.merge(id.get() + row.getCellAsDate(0).orElseThrow(), 1, Integer::sum) > 1 ? 1 : 0;
      }
    }
    assertThat(duplicates).isEqualTo(Math.toIntExact(written - REQUESTS));
    assertThat(duplicates / (double) written).isCloseTo(0.0135, within(0.01));
  }

  @Test
  void aFewSecondaryDatesCannotBe() {
    List<String> text =
        cells("Entry Date")
            .flatMap(Optional::stream)
            .filter(cell -> cell.getType() == CellType.STRING)
            .map(Cell::asString)
            .toList();
    assertThat(text).hasSizeBetween(3, 6).allMatch(day -> day.matches("0199-\\d\\d-\\d\\d"));
    List<Integer> years = new ArrayList<>();
    cells("MSC Charge Date")
        .flatMap(Optional::stream)
        .forEach(cell -> years.add(cell.asDate().getYear()));
    assertThat(years).filteredOn(year -> year == 8017).hasSizeBetween(2, 4);
    assertThat(years).filteredOn(year -> year > 2025).allMatch(year -> year == 8017);
  }

  @Test
  void codesAndWordsAreThoseOfTheReleases() {
    assertThat(texts("Detainer Criminality"))
        .containsOnly(
            "1 Convicted Criminal", "2 Pending Criminal Charges", "3 Other Immigration Violator");
    assertThat(texts("Detainer Threat Level")).containsOnly("1", "2", "3");
    assertThat(texts("MSC Charge Code")).contains("13AB", "5404");
    assertThat(texts("Detainer Lift Reason"))
        .contains("Booked into Detention", "Detainer Declined by LEA");
    assertThat(texts("Detainer Facility Code")).containsOnly("SAMPLCO");
    assertThat(texts("Facility State")).containsOnly("SAMPLE STATE");
  }

  @Test
  void idsAreRandomHexDigitsThatSayNothingOfTheJail() {
    assertThat(texts("Anonymized Identifier")).allMatch(id -> id.matches("[0-9a-f]{40}"));
    assertThat(header.stream().flatMap(column -> cells(column).flatMap(Optional::stream)))
        .noneMatch(cell -> String.valueOf(cell.getValue()).matches("[BD]\\d{7}.*"));
  }

  @Test
  void theWorkbookSaysNothingOfWhenItWasMade(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("detainers.xlsx");
    new IceWorkbook(1, 5, FROM, UNTIL, List.of(Facility.sample())).write(file, done -> {});
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(Collections.list(zip.entries()))
          .extracting(entry -> entry.getTimeLocal().getYear())
          .containsOnly(1980);
      ZipEntry properties = Objects.requireNonNull(zip.getEntry("docProps/core.xml"));
      assertThat(new String(zip.getInputStream(properties).readAllBytes(), StandardCharsets.UTF_8))
          .contains("1980-01-01T00:00:00Z")
          .doesNotContain(">20");
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void rowsAreSpreadOverTheFacilitiesGiven(@TempDir Path folder) throws IOException {
    Facility other = new Facility("OTHER JAIL", "OTHERCO", "OTHER CITY", "SAMPLE STATE", "Sample");
    Path file = folder.resolve("two.xlsx");
    new IceWorkbook(1, 200, FROM, UNTIL, List.of(Facility.sample(), other)).write(file, done -> {});
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> stream = workbook.getFirstSheet().openStream()) {
      List<String> codes =
          stream
              .filter(row -> row.getRowNum() > 7)
              .map(row -> row.getCellText(header.indexOf("Detainer Facility Code")))
              .toList();
      assertThat(codes).filteredOn("OTHERCO"::equals).hasSizeBetween(70, 130);
      assertThat(codes).contains("SAMPLCO");
    }
  }

  @Test
  void aWorkbookOfNothingIsRefused() {
    assertThatThrownBy(() -> new IceWorkbook(1, 0, FROM, UNTIL, List.of(Facility.sample())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IceWorkbook(1, 5, FROM, UNTIL, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
