package org.amparo.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.policy.library.PresetPolicies;
import org.junit.jupiter.api.Test;

class PolicyChoiceTest {

  @Test
  void policy_ids_are_split_at_commas_but_further_choices_stay_with_their_policy() {
    assertThat(PresetPolicies.split("a, b:x=1,y=2,c:z=3,d"))
        .containsExactly("a", "b:x=1,y=2", "c:z=3", "d");
  }
}
