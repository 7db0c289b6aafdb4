package org.amparo.sample.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.sample.county.SampleCounty.Progress;
import org.amparo.sample.county.SampleCounty.Settings;
import org.amparo.sample.county.SampleCounty.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCountyTest {

  private final Path folder;

  SampleCountyTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Written write(String name, Settings settings) {
    return SampleCounty.write(folder.resolve(name), settings, progress -> {});
  }

  @Test
  void theSameSeedGivesTheSameBytesOfEveryFile() throws IOException {
    Written first = write("first", Settings.small(5));
    Written second = write("second", Settings.small(5));
    assertThat(first.files()).hasSize(5);
    for (int i = 0; i < first.files().size(); i++) {
      assertThat(second.files().get(i)).hasSameBinaryContentAs(first.files().get(i));
    }
  }

  @Test
  void anotherSeedGivesOtherRecordsUnderTheSameHeaders() throws IOException {
    Written first = write("first", Settings.small(5));
    Written second = write("second", Settings.small(6));
    for (String name : List.of("bookings.csv", "detainers.csv", "convictions.csv")) {
      List<String> one = Files.readAllLines(first.folder().resolve("jail").resolve(name));
      List<String> other = Files.readAllLines(second.folder().resolve("jail").resolve(name));
      assertThat(other.getFirst()).isEqualTo(one.getFirst());
      assertThat(other).isNotEqualTo(one);
    }
    assertThat(Files.mismatch(first.files().getLast(), second.files().getLast())).isNotNegative();
  }

  @Test
  void exactlyTheDocumentedFilesAreWritten() throws IOException {
    Written written = write("county", Settings.small(5));
    try (Stream<Path> files = Files.walk(written.folder())) {
      assertThat(files.filter(Files::isRegularFile))
          .containsExactlyInAnyOrderElementsOf(written.files());
    }
    assertThat(written.files())
        .extracting(file -> written.folder().relativize(file).toString().replace('\\', '/'))
        .containsExactly(
            "jail/bookings.csv",
            "jail/detainers.csv",
            "jail/convictions.csv",
            "jail/jurisdiction.csv",
            "ice/Sample_Detainers_FY26.xlsx");
  }

  @Test
  void theCountsReportedAreTheRowsInTheFiles() throws IOException {
    Written written = write("county", Settings.small(5));
    assertThat(rows(written, 0)).isEqualTo(written.bookingRows());
    assertThat(rows(written, 1)).isEqualTo(written.detainerRows());
    assertThat(rows(written, 2)).isEqualTo(written.convictionRows());
    CsvTable bookings = CsvTable.read(written.files().getFirst());
    assertThat(bookings.by("booking_id")).hasSize(Math.toIntExact(written.bookings()));
  }

  private static long rows(Written written, int file) throws IOException {
    return CsvTable.read(written.files().get(file)).rows().size();
  }

  @Test
  void progressRisesToTheTotalOfEachStep() {
    Map<String, List<Progress>> steps = new LinkedHashMap<>();
    SampleCounty.write(
        folder,
        Settings.small(5),
        progress ->
            steps.computeIfAbsent(progress.step(), step -> new ArrayList<>()).add(progress));
    assertThat(steps).hasSize(2);
    for (List<Progress> step : steps.values()) {
      assertThat(step).extracting(Progress::done).isSorted();
      assertThat(step.getLast().done()).isEqualTo(step.getLast().total());
    }
  }

  @Test
  void writingOverAnEarlierCountyLeavesNothingOfIt() throws IOException {
    Written fresh = write("fresh", Settings.small(6));
    write("used", Settings.standard(5));
    Written over = write("used", Settings.small(6));
    for (int i = 0; i < fresh.files().size(); i++) {
      assertThat(over.files().get(i)).hasSameBinaryContentAs(fresh.files().get(i));
    }
  }

  /** Published recounts of the demo rest on these very files. */
  @Test
  void the_county_of_the_demo_stays_byte_for_byte() throws Exception {
    Written written = write("demo", Settings.standard(2013));
    Map<String, String> digests = new LinkedHashMap<>();
    for (Path file : written.files()) {
      if (file.toString().endsWith(".csv")) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        digests.put(file.getFileName().toString(), HexFormat.of().formatHex(digest, 0, 8));
      }
    }
    assertThat(digests)
        .containsOnly(
            Map.entry("bookings.csv", "9715b65665c3b07d"),
            Map.entry("convictions.csv", "0135326f9bc34566"),
            Map.entry("detainers.csv", "7a956eac6d0a1528"),
            Map.entry("jurisdiction.csv", "b7db0b6f51d73e5a"));
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamedInTheError() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "a file");
    assertThatThrownBy(() -> SampleCounty.write(taken, Settings.small(5), progress -> {}))
        .isInstanceOfSatisfying(
            AmparoException.class,
            error ->
                assertThat(error.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.code()).isEqualTo(ErrorCode.OUTPUT_NOT_WRITABLE);
                          assertThat(problem.place()).hasToString(taken.toString());
                        }));
  }

  @Test
  void settingsThatCannotBeAreRefused() {
    LocalDate day = LocalDate.of(2022, 1, 1);
    assertThatThrownBy(() -> new Settings(1, 99, 1, day, day.plusDays(1)))
        .isInstanceOf(AmparoException.class)
        .hasMessageContaining("99 bookings");
    assertThatThrownBy(() -> new Settings(1, 10_000_000, 1, day, day.plusDays(1)))
        .isInstanceOf(AmparoException.class);
    assertThatThrownBy(() -> new Settings(1, 100, 51, day, day.plusDays(1)))
        .isInstanceOf(AmparoException.class);
    assertThatThrownBy(() -> new Settings(1, 100, 10, day, day))
        .isInstanceOf(AmparoException.class);
  }
}
