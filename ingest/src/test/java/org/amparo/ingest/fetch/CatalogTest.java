package org.amparo.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.fetch.PublishedSet.FileAt;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {

  @TempDir private Path folder;

  private Problem problem(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("catalog.yaml"), text);
    return Assertions.assertThrows(AmparoException.class, () -> Catalog.read(file))
        .problems()
        .getFirst();
  }

  private static String set(String location) {
    return """
        sets:
          - name: a
            title: A
            publisher: B
            license: C
            citation: D
            checked: never
        """
        + "    "
        + location
        + "\n";
  }

  @Test
  void every_bundled_set_says_who_publishes_it_and_names_a_contract_that_exists() {
    assertThat(Catalog.bundled().sets()).hasSizeGreaterThan(10);
    for (PublishedSet set : Catalog.bundled().sets()) {
      assertThat(set.publisher()).isNotBlank();
      assertThat(set.license()).isNotBlank();
      assertThat(set.citation()).isNotBlank();
      assertThat(set.location().address()).hasScheme("https");
      if (set.contract() != null) {
        assertThat(ContractLibrary.bundled().find(set.contract()).getFirst().id())
            .isEqualTo(set.contract());
      }
    }
  }

  @Test
  void a_file_takes_its_name_from_the_end_of_its_address() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("catalog.yaml"), set("file: {url: \"https://a.example/x/y.csv\"}"));
    PublishedSet found = Catalog.read(file).find("a");
    assertThat(found.checked()).isNull();
    assertThat(found.location())
        .isInstanceOfSatisfying(FileAt.class, at -> assertThat(at.name()).isEqualTo("y.csv"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file: {url: \"http://a.example/y.csv\"}",
        "file: {url: \"file:///etc/passwd\"}",
        "file: {url: \"ftp://a.example/y.csv\"}",
        "file: {url: \"https://user@a.example/y.csv\"}",
        "file: {url: \"not an address\"}",
        "file: {url: \"https://a.example/\"}",
        "file: {url: \"https://a.example/y.csv\", name: \"../y.csv\"}",
        "file: {url: \"https://a.example/y.csv\", sha256: abc}",
        "file: {url: \"https://a.example/y.csv\", md5: abc}",
        "page: {url: \"https://a.example/\"}",
        "notes: neither"
      })
  void an_entry_that_cannot_be_fetched_from_is_an_error_at_its_place(String location)
      throws IOException {
    Problem problem = problem(set(location));
    assertThat(problem.code()).isEqualTo(ErrorCode.CATALOG_INVALID);
    assertThat(problem.place()).isNotNull();
    assertThat(String.valueOf(problem.place())).contains("catalog.yaml:");
  }

  @ParameterizedTest
  @CsvSource({
    "/c, /x, /c",
    "'', /x, /x/amparo",
    "'', x, /home/me/.cache/amparo",
    "'', '', /home/me/.cache/amparo"
  })
  void the_cache_is_where_the_environment_says(String own, String shared, String expected) {
    Map<String, String> environment = Map.of("AMPARO_CACHE", own, "XDG_CACHE_HOME", shared);
    assertThat(FetchCache.of(environment, Path.of("/home/me")).folder()).hasToString(expected);
  }

  @Test
  void a_name_that_is_not_there_suggests_the_one_that_was_meant() {
    Problem problem =
        Assertions.assertThrows(AmparoException.class, () -> Catalog.bundled().find("ddp-detainer"))
            .problems()
            .getFirst();
    assertThat(problem.code()).isEqualTo(ErrorCode.SET_UNKNOWN);
    assertThat(problem.remedy()).contains("'ddp-detainers'");
  }
}
