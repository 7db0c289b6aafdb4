package org.amparo.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.amparo.model.DocumentationPage;
import org.junit.jupiter.api.Test;

class ErrorsPageTest {

  @Test
  void every_error_code_has_a_section_in_the_page_of_errors_and_no_section_is_of_another()
      throws IOException {
    assertThat(sections())
        .isEqualTo(
            Arrays.stream(ErrorCode.values())
                .map(code -> "## " + code.code() + " " + code.title())
                .toList());
  }

  @Test
  void every_section_on_an_error_says_what_to_do() throws IOException {
    String[] parts = DocumentationPage.read("errors.md").split("(?m)^## ", -1);
    assertThat(Arrays.stream(parts).skip(1))
        .allSatisfy(section -> assertThat(section).contains("**What to do.**"));
  }

  private static List<String> sections() throws IOException {
    return DocumentationPage.read("errors.md").lines().filter(l -> l.startsWith("## ")).toList();
  }
}
