package org.amparo.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.model.decision.Outcome;
import org.amparo.policy.Policy;
import org.amparo.policy.Safeguards;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PolicySource;
import org.amparo.policy.offense.OffenseLists;
import org.junit.jupiter.api.Test;

/** How much of the library rests on text that somebody read. */
class ReadTextTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  private static final Pattern CODE_HOST =
      Pattern.compile("//([^/]*\\.)?(github|gitlab|huggingface|bitbucket)\\.");

  /** Sites that copy law or documents of others. */
  private static final Pattern COPIES =
      Pattern.compile(
          "//([^/]*\\.)?(scribd|dokumen|legalfina|getpocketlaw|lawserver|self-law|casetext|justia|onecle"
              + "|constitutionof|lexace|instalawyer|courtgpt|ypdcrime|usborderpatrol|public)\\."
              + "(com|org|ai|io|net|tips|law)/");

  private record Answer(Policy policy, Outcome outcome, List<Citation> citations) {}

  @Test
  void of_a_hundred_answers_of_law_at_least_so_many_rest_on_text_read_in_full() {
    // What a sheriff announced is mostly known from the press and says so; law can be read.
    List<Answer> answers =
        answers().filter(answer -> answer.policy().rank() != Policy.Rank.SHERIFF).toList();
    long read =
        answers.stream()
            .filter(answer -> answer.citations().stream().allMatch(Citation::verified))
            .count();
    assertThat(100.0 * read / answers.size()).isGreaterThan(46.5);
  }

  @Test
  void no_must_or_must_not_in_force_rests_on_unread_text_alone() {
    assertThat(answers())
        .filteredOn(answer -> answer.policy().inForce(DAY))
        .filteredOn(
            answer -> answer.outcome() == Outcome.MUST || answer.outcome() == Outcome.MUST_NOT)
        .filteredOn(
            answer ->
                answer.citations().stream()
                    .allMatch(citation -> citation.reading() == Citation.Reading.UNREAD))
        .map(answer -> answer.policy().id())
        .isEmpty();
  }

  @Test
  void what_was_read_in_full_was_read_at_its_publisher_or_in_a_copy_named() {
    assertThat(PolicyLibrary.bundled().sources())
        .flatMap(source -> source.policy().citations())
        .filteredOn(Citation::lacksCopy)
        .isEmpty();
  }

  @Test
  void a_copy_on_a_code_host_may_be_what_was_read_and_is_never_the_address_cited() {
    assertThat(citations())
        .filteredOn(citation -> CODE_HOST.matcher(citation.url()).find() && !citation.official())
        .isEmpty();
  }

  @Test
  void law_and_forms_that_were_read_in_full_are_cited_at_their_publisher_and_never_at_a_copy() {
    assertThat(citations())
        .filteredOn(citation -> citation.reading() == Citation.Reading.READ)
        .filteredOn(citation -> COPIES.matcher(citation.url()).find())
        .isEmpty();
  }

  private static Stream<Citation> citations() {
    Safeguards safeguards = Safeguards.bundled();
    Stream<Citation> ofSafeguards =
        Stream.concat(
                safeguards.rules().stream(),
                Stream.of(safeguards.againstSection(), safeguards.attempt()))
            .flatMap(rule -> rule.citations().stream());
    Stream<Citation> ofLists =
        OffenseLists.bundled().all().stream().flatMap(list -> list.citations().stream());
    Stream<Citation> ofPolicies =
        PolicyLibrary.bundled().sources().stream()
            .flatMap(source -> source.policy().citations().stream());

    return Stream.of(ofSafeguards, ofLists, ofPolicies).flatMap(all -> all);
  }

  private static Stream<Answer> answers() {
    return PolicyLibrary.bundled().sources().stream()
        .map(PolicySource::policy)
        .flatMap(
            policy ->
                policy.rulings().values().stream()
                    .flatMap(ruling -> ruling.stated().stream())
                    .map(rule -> new Answer(policy, rule.outcome(), rule.citations())));
  }
}
