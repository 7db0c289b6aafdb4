package org.amparo.policy.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.amparo.model.decision.Question;
import org.amparo.policy.Example;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.offense.OffenseLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyHeaderTest {

  private static Policy with(String header) {
    String text = Example.with(Example.policy(), "rank: COUNTY\n", "rank: COUNTY\n" + header);
    return PolicyLoader.load(text, "policy.yaml", OffenseLists.NONE).policy();
  }

  @Test
  void a_policy_binds_the_jail_of_its_own_place_and_is_its_only_version_unless_it_says_otherwise() {
    Policy policy = with("");

    assertThat(policy.binds()).containsExactly(Policy.Body.JAIL);
    assertThat(policy.territory()).containsExactly(policy.jurisdiction());
    assertThat(policy.versionOf()).isEqualTo(policy.id());
    assertThat(policy.timeZone()).isNull();
    assertThat(policy.duties()).isEmpty();
  }

  @Test
  void a_policy_says_whom_it_binds_and_where_and_what_it_is_a_version_of() {
    Policy policy =
        with(
            """
            binds: [POLICE, PROBATION]
            territory: ["ocd-division/country:us/state:pa", "ocd-division/country:us/state:nj"]
            version_of: us-xx-instrument
            time_zone: America/Chicago
            """);

    assertThat(policy.binds()).containsExactlyInAnyOrder(Policy.Body.POLICE, Policy.Body.PROBATION);
    assertThat(policy.territory()).hasSize(2);
    assertThat(policy.versionOf()).isEqualTo("us-xx-instrument");
    assertThat(policy.timeZone()).isEqualTo(ZoneId.of("America/Chicago"));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "binds: [MAYOR] | 'MAYOR' is not known here",
        "time_zone: Florida | 'Florida' is not a time zone",
        "territory: [Florida] | a territory is named by Open Civic Data division ids",
      })
  void a_header_with_a_fault_is_refused(String header, String message) {
    assertThatThrownBy(() -> with(header + "\n")).hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"done", "nobody", "deadline", "deadline-kept"})
  void an_id_that_figures_use_for_no_policy_is_refused(String id) {
    String text = Example.policy().replaceFirst("(?m)^id: .*$", "id: " + id);
    assertThatThrownBy(() -> PolicyLoader.load(text, "policy.yaml", OffenseLists.NONE))
        .hasMessageContaining("AMP-302")
        .hasMessageContaining("give the policy another id");
  }

  @Test
  void a_policy_is_in_force_from_its_first_day_until_the_day_it_ends() {
    Policy policy = with("");
    LocalDate from = Objects.requireNonNull(policy.from());
    LocalDate until = Objects.requireNonNull(policy.until());

    assertThat(policy.inForce(from)).isTrue();
    assertThat(policy.inForce(from.minusDays(1))).isFalse();
    assertThat(policy.inForce(until.minusDays(1))).isTrue();
    assertThat(policy.inForce(until)).isFalse();
  }

  @Test
  void without_otherwise_a_last_rule_stands_in_that_asks_for_a_reader() {
    String text =
        Example.with(Example.policy(), "    otherwise: {outcome: SILENT", "    #{outcome: SILENT");
    Map<Question, Ruling> rulings =
        PolicyLoader.load(text, "policy.yaml", OffenseLists.NONE).policy().rulings();

    assertThat(rulings.values())
        .filteredOn(ruling -> !ruling.complete())
        .singleElement()
        .satisfies(
            ruling -> {
              assertThat(ruling.rules().getLast().id()).isEqualTo("otherwise");
              assertThat(ruling.rules().getLast().condition())
                  .isEqualTo(new Condition.Always(true));
            });
  }
}
