package org.amparo.report.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import org.amparo.evaluate.claim.Evidence;
import org.amparo.evaluate.claim.Verdict;
import org.amparo.evaluate.estimate.Estimator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SaidTest {

  private static String spanish(String english) {
    return in(Language.SPANISH, () -> Said.of(english));
  }

  private static <T> T in(Language language, Supplier<T> work) {
    return Wording.in(language, work);
  }

  @Test
  void what_no_message_says_stays_english_and_is_marked_so() {
    String text = "A sentence that nobody wrote.";
    assertThat(spanish(text)).isEqualTo(text);
    assertThat(in(Language.SPANISH, () -> Said.language(text))).isEqualTo("en");
    assertThat(in(Language.SPANISH, () -> Said.known(text))).isEmpty();
    assertThat(in(Language.SPANISH, () -> Said.language("Survival"))).isEqualTo("es");
  }

  @Test
  void an_english_page_says_all_as_it_is() {
    assertThat(Said.of("Survival")).isEqualTo("Survival");
    assertThat(Said.known("Anything")).contains("Anything");
    assertThat(Said.language("Anything")).isEqualTo("en");
  }

  @Test
  void names_and_numbers_stay_and_words_in_places_are_said_too() {
    assertThat(
            spanish(
                "48 hours from when the person would otherwise have been released, not counting"
                    + " Saturdays and Sundays"))
        .isEqualTo(
            "48 horas desde que la persona habr\u00eda sido puesta en libertad, sin contar"
                + " s\u00e1bados y domingos");
  }

  @Test
  void a_sentence_is_said_whole_or_not_at_all() {
    String half = "48 hours from when a thing that no message has";
    assertThat(spanish(half)).isEqualTo(half);
    assertThat(spanish("Not recorded for anyone: years lived in the country; a thing unheard of."))
        .startsWith("Not recorded");
  }

  @Test
  void words_are_taken_neither_for_a_number_nor_for_a_county() {
    assertThat(spanish("1,204 of 2,310 encounters")).isNotEqualTo("1,204 of 2,310 encounters");
    assertThat(spanish("Some of these bookings with a hold")).startsWith("Some of");
    assertThat(spanish("Requests in ICE's file: what no message has")).startsWith("Requests");
  }

  @Test
  void dates_and_lists_are_written_as_the_language_writes_them() {
    assertThat(spanish("In force since 13 February 2025."))
        .isEqualTo("Vigente desde el 13 de febrero de 2025.");
    assertThat(spanish("January 2022 to December 2024"))
        .isEqualTo("enero de 2022 a diciembre de 2024");
    assertThat(spanish("grade of the gravest charge; race"))
        .isEqualTo("grado del cargo m\u00e1s grave; raza");
    assertThat(spanish("Not recorded for anyone: years lived in the country."))
        .isEqualTo("Sin registrar para nadie: a\u00f1os vividos en el pa\u00eds.");
  }

  @Test
  void no_two_messages_say_the_same_english() {
    Map<String, String> english = Messages.of(Language.ENGLISH).patterns();
    assertThat(
            english.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("said."))
                .map(entry -> entry.getValue().replaceAll("\\{[a-z]+}", "{}"))
                .toList())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"SPANISH", "HAITIAN_CREOLE"})
  void all_that_estimators_and_comparisons_with_claims_say_is_said(Language language) {
    for (Estimator estimator : Estimator.values()) {
      assertThat(in(language, () -> Said.known(estimator.title()))).isPresent();
      assertThat(in(language, () -> Said.known(estimator.estimand()))).isPresent();
      assertThat(in(language, () -> Said.known(estimator.assumptions()))).isPresent();
      assertThat(in(language, () -> Said.known(estimator.sensitivity()))).isPresent();
    }
    for (Verdict.Kind kind : Verdict.Kind.values()) {
      assertThat(in(language, () -> Said.known(kind.words()))).as(kind.words()).isPresent();
    }
    for (Evidence evidence : Evidence.values()) {
      assertThat(in(language, () -> Said.known(evidence.words()))).as(evidence.words()).isPresent();
    }
  }
}
