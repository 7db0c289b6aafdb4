package org.amparo.report.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountyFileNamesTest {

  @Test
  void aGeoidIsItsOwnFileName() {
    assertThat(AtlasPages.file("12086")).isEqualTo("12086");
  }

  @Test
  void placesWhoseIdsDifferInAMarkOrInCaseHaveFilesOfTheirOwn() {
    List<String> files =
        List.of("x-1", "x 1", "x.1", "x/1", "X-1", "../x-1").stream()
            .map(AtlasPages::file)
            .toList();
    assertThat(files).doesNotHaveDuplicates().allMatch(file -> file.matches("[a-z0-9-]+"));
    assertThat(AtlasPages.file("x 1")).isEqualTo(AtlasPages.file("x 1"));
  }
}
