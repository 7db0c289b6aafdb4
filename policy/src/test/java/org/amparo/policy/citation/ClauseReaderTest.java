package org.amparo.policy.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;

/** The words of clauses, as they were read. */
class ClauseReaderTest {

  private static final List<Citation> CITED =
      List.of(new Citation("act", "An act", "", Citation.Reading.READ, "a copy"));

  private static String file(String id, String opened, String words, String digest) {
    return """
        clauses:
          - id: %s
            official: https://example.org/act
            opened: %s
            read_on: 2026-12-02
            part: the whole section
            words: >-
              %s
            sha256: %s
        """
        .formatted(id, opened, words, digest);
  }

  @Test
  void the_words_of_a_clause_are_those_that_were_read_however_they_are_broken_into_lines() {
    String digest = Clause.digest("A jail shall not hold.");
    Clause clause =
        ClauseReader.read(
                file("act", "true", "A jail\n      shall not hold.", digest), "c.yaml", CITED)
            .getFirst();

    assertThat(clause.words()).isEqualTo("A jail shall not hold.");
    assertThat(clause.sha256()).isEqualTo(digest);
  }

  @Test
  void words_that_were_changed_after_they_were_read_are_refused() {
    String digest = Clause.digest("A jail shall not hold.");

    assertThatThrownBy(
            () ->
                ClauseReader.read(
                    file("act", "true", "A jail shall hold.", digest), "c.yaml", CITED))
        .hasMessageContaining("AMP-302")
        .hasMessageContaining("not those that were read");
  }

  @Test
  void words_read_elsewhere_than_at_the_official_address_say_where() {
    assertThatThrownBy(
            () -> ClauseReader.read(file("act", "false", "A.", Clause.digest("A.")), "c", CITED))
        .hasMessageContaining("were read somewhere");
  }

  @Test
  void a_clause_is_one_that_the_policy_cites() {
    assertThatThrownBy(
            () -> ClauseReader.read(file("acts", "true", "A.", Clause.digest("A.")), "c", CITED))
        .hasMessageContaining("no citation 'acts'");
  }

  @Test
  void the_clauses_that_ship_can_be_read_and_the_texts_that_decide_most_jails_are_among_them() {
    PolicyLibrary library = PolicyLibrary.bundled();

    assertThat(library.ids()).allSatisfy(id -> assertThat(library.clauses(id)).isNotNull());
    assertThat(
            List.of(
                "us-tx-ccp-2a-060",
                "us-fl-chapter-908",
                "us-ca-sb-54",
                "us-wa-kww",
                "us-or-181a-820-2021",
                "us-ok-22-171-3",
                "us-ia-ch-27a",
                "us-wv-15-16",
                "us-la-33-81"))
        .allSatisfy(id -> assertThat(library.clauses(id)).isNotEmpty());
  }
}
