package org.amparo.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankTextTest {

  @ParameterizedTest(name = "{0} is the word of a {1}, ranked {2}")
  @CsvSource({
    "us-ny-new-york-9-131-2014, CITY, COUNTY",
    "us-nj-newark-go-13-04, CITY AGENCY, SHERIFF",
    "us-la-orleans-sheriff-2013, PARISH AGENCY, SHERIFF",
    "us-tx-travis-sheriff-2017, COUNTY AGENCY, SHERIFF",
    "us-ia-sheriffs-2014, COUNTY AGENCIES, SHERIFF",
    "us-il-cook-46-37, COUNTY, COUNTY",
    "us-ca-sb-54, STATE, STATE",
    "us-dc-24-211-07-2012, DISTRICT, STATE",
    "us-8-cfr-287-7, FEDERAL, FEDERAL",
    "us-court-roy, COURT, COURT",
    "us-honor-all, PROPOSAL, PROPOSAL",
  })
  void the_word_follows_the_place_while_the_rank_stays(String id, String word, Policy.Rank rank) {
    Policy policy = PolicyLibrary.bundled().find(id);

    assertThat(RankText.of(policy)).isEqualTo(word);
    assertThat(policy.rank()).isEqualTo(rank);
  }
}
