package org.amparo.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Months;
import org.amparo.evaluate.Caveat.Quoted;
import org.amparo.evaluate.Caveat.Run;
import org.amparo.evaluate.Caveat.Words;
import org.amparo.evaluate.Caveat.Years;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;
import org.junit.jupiter.api.Test;

/** What caveats read like. */
class CaveatWordsTest {

  /** Where evaluations get their caveats. */
  private static final Path MAKERS = Path.of("../evaluate/src/main/java");

  private static final Pattern KEY = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)?)\"");
  private static final Pattern MADE = Pattern.compile("(?:onPage|inDetails)\\(\\s*\"([a-z-]+)\"");

  private static String say(Language language, Caveat caveat) {
    return CaveatWords.of(Messages.of(language), caveat);
  }

  @Test
  void a_missing_year_is_told_in_three_languages_in_the_singular_or_the_plural() {
    Caveat one = Caveat.onPage("years-missing", new Years("years", List.of(2023)));
    Caveat two = Caveat.onPage("years-missing", new Years("years", List.of(2015, 2023)));
    assertThat(say(Language.ENGLISH, one))
        .isEqualTo("No record is of 2023: that year is left out of every mean.");
    assertThat(say(Language.ENGLISH, two))
        .isEqualTo("No record is of 2015, 2023: those years are left out of every mean.");
    assertThat(say(Language.SPANISH, one)).contains("2023", "ese año queda");
    assertThat(say(Language.HAITIAN_CREOLE, two)).contains("2015, 2023");
  }

  @Test
  void months_in_a_row_are_one_run_and_words_of_a_list_are_of_the_language() {
    Months months =
        new Months(
            "months",
            List.of(
                new Run(YearMonth.of(2016, 1), YearMonth.of(2016, 3)),
                new Run(YearMonth.of(2017, 2), YearMonth.of(2017, 2))));
    Caveat gap =
        Caveat.inDetails(
            "months-without-rows",
            new Caveat.Names("release", List.of("2019-ICFO-53623")),
            new Quoted("stage", "ICE arrests"),
            months);
    assertThat(say(Language.ENGLISH, gap))
        .isEqualTo(
            "2019-ICFO-53623 has no row of ICE arrests in January 2016 to March 2016, February 2017:"
                + " those months are unknown, not zero.");
    assertThat(
            say(
                Language.SPANISH,
                Caveat.inDetails(
                    "no-rate", new Words("kinds", List.of("rate.contract", "rate.reimbursed")))))
        .contains("contrato, reembolsada");
  }

  @Test
  void english_is_not_quoted_where_other_languages_are_read() {
    assertThatThrownBy(() -> Caveat.onPage("study-set-aside", new Quoted("why", "It was.")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("study-set-aside");
  }

  @Test
  void every_caveat_that_is_made_has_a_message_and_every_message_is_of_one() throws IOException {
    Set<String> made = new TreeSet<>();
    Set<String> written = new TreeSet<>();
    try (Stream<Path> files = Files.walk(MAKERS)) {
      for (Path file : files.filter(each -> each.toString().endsWith("Caveats.java")).toList()) {
        String text = Files.readString(file);
        add(made, MADE.matcher(text));
        add(written, KEY.matcher(text));
      }
    }
    Set<String> messages = new TreeSet<>();
    Messages.english().patterns().keySet().stream()
        .filter(key -> key.startsWith(CaveatWords.PREFIX))
        .map(key -> key.substring(CaveatWords.PREFIX.length()))
        // The words of a run of months, and kinds of rates, are put together from their parts.
        .filter(key -> !key.equals("run") && !key.startsWith("rate."))
        .forEach(messages::add);
    assertThat(made).isNotEmpty().isSubsetOf(messages);
    assertThat(messages).isSubsetOf(written);
  }

  private static void add(Set<String> keys, Matcher found) {
    found.results().map(result -> result.group(1)).forEach(keys::add);
  }
}
