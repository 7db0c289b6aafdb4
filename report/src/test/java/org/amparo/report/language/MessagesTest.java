package org.amparo.report.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

  private static final Pattern CHOICE = Pattern.compile("=[0-9]+ (?=\\{)");
  private static final Pattern TAG = Pattern.compile("</?[a-z][^>]*>");
  private static final Messages ENGLISH = Messages.of(Language.ENGLISH);

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_key_stands_in_every_language_and_none_is_empty(Language language) {
    Messages messages = Messages.of(language);
    assertThat(messages.patterns().keySet()).containsExactlyElementsOf(ENGLISH.patterns().keySet());
    assertThat(messages.patterns().values()).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_message_is_a_well_formed_icu_message_with_the_places_of_the_english_one(
      Language language) {
    Messages.of(language)
        .patterns()
        .forEach(
            (key, pattern) ->
                assertThat(places(pattern, language))
                    .as("%s in %s", key, language)
                    .isEqualTo(places(english(key), Language.ENGLISH)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void markup_is_emphasis_code_and_links_alone_and_the_same_as_in_english(Language language) {
    Messages.of(language)
        .patterns()
        .forEach(
            (key, pattern) -> {
              List<String> tags = tags(pattern);
              assertThat(tags)
                  .as("%s in %s", key, language)
                  .containsExactlyInAnyOrderElementsOf(tags(english(key)))
                  .allMatch(tag -> tag.matches("</?(em|strong|code|a)( .*)?>"));
              assertThat(TAG.matcher(pattern).replaceAll("")).as(key).doesNotContain("<");
            });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_files_of_a_language_are_those_that_are_read(Language language)
      throws IOException, URISyntaxException {
    Path folder =
        Path.of(
                Objects.requireNonNull(
                        Messages.class.getResource(language.tag() + "/frame.properties"))
                    .toURI())
            .resolveSibling("");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Messages.FILES.stream().map(name -> name + ".properties").toList());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_message_of_a_page_brings_its_own_digit_or_quantifier(Language language) {
    Messages messages = Messages.of(language);
    List<String> quantifiers =
        Stream.of("at-least", "at-most", "fewer", "about", "part.nearly-all", "part.over-half")
            .map(key -> messages.patterns().get("assert." + key))
            .map(pattern -> Objects.requireNonNull(pattern).replaceAll(" ?\\{.*", ""))
            .toList();
    messages
        .patterns()
        .forEach(
            (key, pattern) -> {
              if (key.startsWith("answer.")) {
                String words = CHOICE.matcher(pattern).replaceAll("");
                assertThat(words).as("%s in %s", key, language).doesNotContainPattern("[0-9]");
                assertThat(" " + words.toLowerCase(Locale.ROOT) + " ")
                    .as("%s in %s", key, language)
                    .doesNotContain(quantifiers.stream().map(word -> " " + word + " ").toList());
              }
            });
  }

  @Test
  void a_translation_counts_as_reviewed_only_where_each_of_its_files_says_so() {
    assertThat(Messages.of(Language.ENGLISH).reviewed()).isTrue();
    assertThat(Messages.of(Language.SPANISH).reviewed()).isFalse();
    assertThat(Messages.of(Language.HAITIAN_CREOLE).reviewed()).isFalse();
  }

  @Test
  void months_are_called_what_unicode_calls_them_where_it_knows_the_language() {
    for (Language language : List.of(Language.ENGLISH, Language.SPANISH)) {
      String[] names = new DateFormatSymbols(ULocale.forLanguageTag(language.tag())).getMonths();
      for (int month = 1; month <= 12; month++) {
        assertThat(Messages.of(language).patterns().get("date.month." + month))
            .isEqualTo(names[month - 1]);
      }
    }
  }

  @Test
  void months_and_days_are_written_as_each_language_writes_them() {
    YearMonth month = YearMonth.of(2017, 1);
    LocalDate day = LocalDate.of(2017, 1, 26);
    assertThat(Dates.month(ENGLISH, month)).isEqualTo("January 2017");
    assertThat(Dates.day(ENGLISH, day)).isEqualTo("January 26, 2017");
    assertThat(Dates.month(Messages.of(Language.SPANISH), month)).isEqualTo("enero de 2017");
    assertThat(Dates.day(Messages.of(Language.SPANISH), day)).isEqualTo("26 de enero de 2017");
    assertThat(Dates.day(Messages.of(Language.HAITIAN_CREOLE), day)).isEqualTo("26 janvye 2017");
  }

  @Test
  void a_counted_noun_is_singular_or_plural_by_the_rules_of_its_language() {
    assertThat(noun(Language.ENGLISH, "1")).isEqualTo("request");
    assertThat(noun(Language.ENGLISH, "0")).isEqualTo("requests");
    assertThat(noun(Language.SPANISH, "1")).isEqualTo("solicitud");
    assertThat(noun(Language.SPANISH, "1000000")).isEqualTo("solicitudes");
    assertThat(noun(Language.HAITIAN_CREOLE, "1")).isEqualTo("demann");
    assertThat(noun(Language.HAITIAN_CREOLE, "2")).isEqualTo("demann");
  }

  @Test
  void words_put_into_a_message_are_escaped_and_markup_is_not() {
    StringOutput html = new StringOutput();
    OwaspHtmlTemplateOutput output = new OwaspHtmlTemplateOutput(html);
    output.setContext("p", null);
    ENGLISH
        .phrase(
            "number.between",
            Slot.with("low", "<b>"),
            Slot.with("high", written -> written.writeContent("<b>9</b>")))
        .writeTo(output);
    assertThat(html.toString()).isEqualTo("between &lt;b&gt; and <b>9</b>");
  }

  @Test
  void a_key_that_is_no_message_is_a_fault_of_the_program() {
    assertThatThrownBy(() -> ENGLISH.say("no.such.key"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no message no.such.key in en");
  }

  private static String noun(Language language, String number) {
    return Messages.of(language).say("unit.requests", Map.of("n", new BigDecimal(number)));
  }

  private static String english(String key) {
    return Objects.requireNonNull(ENGLISH.patterns().get(key));
  }

  /** A language needs the number behind a figure only where its words change with it. */
  private static Set<String> places(String pattern, Language language) {
    Set<String> names = argumentNames(pattern, language);
    names.removeIf(name -> name.endsWith("_n"));
    return names;
  }

  private static Set<String> argumentNames(String pattern, Language language) {
    return new TreeSet<>(new MessageFormat(pattern, language.rules()).getArgumentNames());
  }

  private static List<String> tags(String pattern) {
    return TAG.matcher(pattern).results().map(MatchResult::group).toList();
  }
}
