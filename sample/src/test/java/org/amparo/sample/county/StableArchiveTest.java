package org.amparo.sample.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.amparo.model.StableArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StableArchiveTest {

  private final Path folder;

  StableArchiveTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void workbooksMadeAtDifferentTimesComeOutTheSame() throws IOException {
    Path first = archive("first.xlsx", LocalDateTime.of(2022, 1, 1, 0, 0), "2022-01-01T00:00:00Z");
    Path second =
        archive("second.xlsx", LocalDateTime.of(2026, 5, 4, 3, 2), "2026-05-04T03:02:01.987Z");
    assertThat(Files.mismatch(first, second)).isNotNegative();

    StableArchive.repack(first, folder.resolve("first-again.xlsx"));
    StableArchive.repack(second, folder.resolve("second-again.xlsx"));

    assertThat(folder.resolve("second-again.xlsx"))
        .hasSameBinaryContentAs(folder.resolve("first-again.xlsx"));
  }

  @Test
  void the_bytes_are_the_same_in_every_time_zone() throws IOException {
    Path first = archive("first.xlsx", LocalDateTime.of(2022, 1, 1, 0, 0), "2022-01-01T00:00:00Z");
    TimeZone here = TimeZone.getDefault();
    try {
      for (String zone : new String[] {"Pacific/Kiritimati", "America/New_York"}) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        StableArchive.repack(first, folder.resolve(zone.replace('/', '-')));
      }
    } finally {
      TimeZone.setDefault(here);
    }
    assertThat(folder.resolve("Pacific-Kiritimati"))
        .hasSameBinaryContentAs(folder.resolve("America-New_York"));
  }

  @Test
  void everythingButTheTimeIsKept() throws IOException {
    Path packed = folder.resolve("packed.xlsx");
    StableArchive.repack(
        archive("first.xlsx", LocalDateTime.of(2022, 1, 1, 0, 0), "2022-01-01T00:00:00Z"), packed);
    try (ZipFile zip = new ZipFile(packed.toFile())) {
      assertThat(text(zip, "xl/worksheets/sheet1.xml"))
          .isEqualTo("<row>2022-01-01T00:00:00Z</row>");
      assertThat(text(zip, "docProps/core.xml"))
          .isEqualTo("<created>1980-01-01T00:00:00Z</created>");
    }
  }

  private static String text(ZipFile zip, String entry) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
  }

  private Path archive(String name, LocalDateTime time, String created) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(out, "xl/worksheets/sheet1.xml", time, "<row>2022-01-01T00:00:00Z</row>");
      entry(out, "docProps/core.xml", time, "<created>" + created + "</created>");
    }
    return file;
  }

  private static void entry(ZipOutputStream out, String name, LocalDateTime time, String text)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    out.putNextEntry(entry);
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }
}
