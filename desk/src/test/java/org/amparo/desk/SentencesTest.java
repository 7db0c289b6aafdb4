package org.amparo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sentence is whole where it is made: no page cuts, capitalizes or replaces a part of one. */
class SentencesTest {

  private static final Path MAIN = Path.of("src/main");

  private static final Pattern IN_TEMPLATES =
      Pattern.compile("[.](replace(All|First)?|substring|toUpperCase|concat|split)\\(");

  /** A character of a constant's name, or a name of a form, is no part of a sentence. */
  private static final Pattern IN_CODE =
      Pattern.compile("[.](replaceFirst|substring|replace\\(\")");

  private static final Pattern REFUSED =
      Pattern.compile("new Refused\\(\\s*(Refused[.])?Why[.]\\w+,\\s*\"[a-z]");

  @Test
  void no_template_edits_a_sentence() throws IOException {
    assertThat(files("jte", ".jte")).isNotEmpty().allSatisfy(file -> lacks(file, IN_TEMPLATES));
  }

  @Test
  void neither_verdicts_nor_what_pages_print_edit_a_sentence() throws IOException {
    for (String folder : List.of("verdict", "counter")) {
      assertThat(files("java/org/amparo/desk/" + folder, ".java"))
          .isNotEmpty()
          .allSatisfy(file -> lacks(file, IN_CODE));
    }
    lacks(MAIN.resolve("java/org/amparo/desk/law/AnswerView.java"), IN_CODE);
  }

  @Test
  void what_is_refused_is_said_in_a_sentence_from_its_first_letter_on() throws IOException {
    assertThat(files("java", ".java")).allSatisfy(file -> lacks(file, REFUSED));
    try (Stream<String> lines = Files.lines(MAIN.resolve("resources/faults.properties"))) {
      assertThat(lines.filter(line -> line.contains("=")))
          .noneMatch(line -> line.matches("\\w+=[a-z].*"));
    }
  }

  private static void lacks(Path file, Pattern edit) throws IOException {
    assertThat(edit.matcher(Files.readString(file)).results().map(found -> found.group()).toList())
        .as(file.toString())
        .isEmpty();
  }

  private static List<Path> files(String under, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(MAIN.resolve(under))) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
