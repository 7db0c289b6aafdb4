package org.amparo.policy.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.amparo.model.problem.AmparoException;
import org.amparo.policy.Consequence;
import org.amparo.policy.Policy;
import org.junit.jupiter.api.Test;

/** What happens where an instrument is not followed, as data. */
class ConsequenceReaderTest {

  private static final String POLICY =
      """
      id: us-xx-a
      name: A
      jurisdiction: ocd-division/country:us/state:fl
      place: Florida
      rank: STATE
      in_force: {from: 2020-01-01}
      legal_basis: An act
      summary: Orders nothing.
      citations:
        - {id: act, text: The act, reading: UNREAD}
      questions:
        INTERVIEW:
          rules: []
          otherwise: {outcome: SILENT, explanation: Nothing., cite: [act]}
      consequences:
        - id: fine
          kind: FINE
          on: the official
          %s
          text: A fine.
          cite: [act]
      """;

  private static Policy read(String imposed) {
    return PolicyLoader.load(POLICY.formatted(imposed), "policy.yaml").policy();
  }

  @Test
  void a_consequence_says_on_whom_how_much_and_whether_it_was_ever_imposed() {
    Consequence one =
        read("at_most: 5,000 dollars\n    imposed: NOT_SEARCHED").consequences().getFirst();

    assertThat(one.sentence())
        .isEqualTo(
            "A fine. On: the official. At most: 5,000 dollars. Whether it was ever imposed was not"
                + " looked for.");
  }

  @Test
  void one_that_was_looked_for_says_where() {
    assertThatThrownBy(() -> read("imposed: NONE_FOUND"))
        .isInstanceOf(AmparoException.class)
        .hasMessageContaining("AMP-302")
        .hasMessageContaining("was looked for somewhere");
  }

  @Test
  void an_unknown_kind_is_refused_with_those_there_are() {
    assertThatThrownBy(
            () ->
                PolicyLoader.load(
                    POLICY.formatted("imposed: NOT_SEARCHED").replace("FINE", "FEE"), "p.yaml"))
        .hasMessageContaining("AMP-302")
        .hasMessageContaining("FINE");
  }

  @Test
  void florida_and_texas_name_what_a_county_risks() {
    assertThat(PolicyLibrary.bundled().find("us-fl-chapter-908").consequences())
        .extracting(Consequence::kind)
        .contains(Consequence.Kind.FINE, Consequence.Kind.SUIT, Consequence.Kind.OFFICE);
    assertThat(PolicyLibrary.bundled().find("us-tx-ccp-2-251").consequences())
        .extracting(Consequence::imposed)
        .contains(Consequence.Imposed.FOUND);
  }
}
