package org.amparo.handbook.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.offense.OffenseLists;
import org.junit.jupiter.api.Test;

/** The pages of one policy with every key, read by eye. */
class SamplePageTest {

  private static String file(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            SamplePageTest.class.getResourceAsStream("/org/amparo/handbook/schema/" + name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String page(String name) throws IOException {
    String policy = file("policy.yaml");
    String later =
        policy
            .replace("id: us-xx-example-whole", "id: us-xx-example-later")
            .replace("from: 2014-01-01, until: 2017-01-26", "from: 2017-01-26")
            .replace("reading: READ", "reading: UNREAD");
    PolicyLibrary library =
        PolicyLibrary.of(
            Map.of(
                "policies/a/policy.yaml", policy,
                "policies/a/cases.yaml", file("cases.yaml"),
                "policies/b/policy.yaml", later));
    return Objects.requireNonNull(PolicyPages.of(library, OffenseLists.NONE).get(name));
  }

  @Test
  void a_page_says_what_the_policy_does() throws IOException {
    assertThat(page("us-xx-example-whole.md"))
        .contains("> **VERIFIED.**")
        .contains("| binds | jails, police |")
        .contains("| in force | from 2014-01-01, no longer from 2017-01-26 |")
        .contains("this one (from 2014-01-01, no longer from 2017-01-26); [us-xx-example-later](")
        .contains("| `none` | None | `false` | [1](#citations) | true |")
        .contains("| 2013-01-01 | 2015-01-01 | `request.ice_threat_level == 1` |")
        .contains(
            "| 1 | `MAY` | **serious**: An example. | `variables.paid && parameters.serious &&"
                + " parameters.years` | [1](#citations) | true |")
        .contains("federal holidays, then until the end of that day.")
        .contains("**TRANSFER** (hand the person over")
        .contains(
            "| `SERVE_COPY` | HOLD answered MUST or MAY | `person.age >= 18` | within 2 hours of"
                + " the decision |")
        .contains(
            "- A case with every key [serious: any_felony]: **NEEDS_INFORMATION** by `serious`;"
                + " release by 2014-02-05 23:59; missing `convictions`,"
                + " `jurisdiction.reimbursement`");
  }

  @Test
  void a_text_nobody_read_makes_no_page_verified() throws IOException {
    assertThat(page("us-xx-example-later.md"))
        .contains("> **NOT VERIFIED.** Of 1 citation, 0 were read in full.")
        .contains("`UNREAD`: not read.")
        .contains("| [1](#citations) | false |");
  }

  @Test
  void the_matrix_is_computed_from_the_rules() throws IOException {
    assertThat(page("matrix.md"))
        .contains(
            "| [us-xx-example-whole](us-xx-example-whole.md) | MAY or MUST_NOT | MUST | – | – | yes"
                + " |")
        .contains("| 48 hours, to the end of that day | time of release | no | us-federal |")
        .contains("| [us-xx-example-whole](us-xx-example-whole.md) | H |  |  | H |")
        .contains("| [us-xx-example-whole](us-xx-example-whole.md) | SERVE_COPY, REPORT |");
  }

  @Test
  void a_time_line_stands_in_the_order_of_time() throws IOException {
    assertThat(page("timeline.md"))
        .contains("## Example County, XX")
        .containsSubsequence("| 2014-01-01 | 2017-01-26 |", "| 2017-01-26 |  |");
  }
}
