package org.amparo.policy.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.model.WordList;
import org.amparo.model.decision.Outcome;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.amparo.policy.Policy;
import org.amparo.policy.law.OrdinaryRequest.Answer;
import org.amparo.policy.law.OrdinaryRequest.More;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrdinaryRequestTest {

  private static final LocalDate DAY = LocalDate.parse("2026-08-01");
  private static final List<Policy> LAW = PolicyLibrary.bundled().policies();

  private static OrdinaryRequest in(String place, String day) {
    return OrdinaryRequest.of(LAW, LawPlace.of(place), LocalDate.parse(day));
  }

  /** The states' own law, by the law research of 30 November 2026, section 1. */
  @Test
  void of_51_states_those_answer_yes_must_and_no_whose_law_was_read_so() {
    Map<Answer, List<String>> answers = new TreeMap<>();
    for (Answer answer : Answer.values()) {
      answers.put(
          answer,
          Gazetteer.bundled().states().stream()
              .filter(state -> !TERRITORIES.contains(state.letters()))
              .filter(state -> in(state.ocdId(), DAY.toString()).answer() == answer)
              .map(State::letters)
              .sorted()
              .toList());
    }

    assertThat(answers.get(Answer.MUST)).containsExactlyElementsOf(WordList.of(MUST));
    assertThat(answers.get(Answer.YES)).containsExactly("NH");
    assertThat(answers.get(Answer.NO)).containsExactlyElementsOf(WordList.of(NO));
    assertThat(answers.get(Answer.NOT_SETTLED)).hasSize(51 - 7 - 1 - 10);
  }

  private static final List<String> TERRITORIES = List.of("AS", "GU", "MP", "PR", "VI");
  private static final String MUST = "FL GA IA LA NC OK TX";
  private static final String NO = "CA CO CT DC IL MA ME NY OR WA";

  @ParameterizedTest
  @ValueSource(strings = {"2012-06-01", "2014-06-01", "2018-06-01"})
  void every_state_is_answered_in_the_past_by_a_text_or_by_none_found(String day) {
    List<String> neither =
        Gazetteer.bundled().states().stream()
            .filter(state -> !TERRITORIES.contains(state.letters()))
            .filter(
                state -> {
                  OrdinaryRequest one = in(state.ocdId(), day);
                  return one.noneFound().isEmpty() && one.resolution().deciding().isEmpty();
                })
            .map(State::letters)
            .toList();

    assertThat(neither).isEmpty();
  }

  /** Every month, for a law that began or a search that ended between four days shows in none. */
  @Test
  void every_month_since_2003_a_state_is_answered_by_a_text_none_found_or_not_searched() {
    LocalDate first = LocalDate.of(2003, 1, 1);
    List<String> neither = new ArrayList<>();
    for (State state : Gazetteer.bundled().states()) {
      if (TERRITORIES.contains(state.letters())) {
        continue;
      }
      for (LocalDate day = first; !day.isAfter(TODAY); day = day.plusMonths(1)) {
        LawInForce law =
            LawInForce.of(LAW, LawPlace.of(state.ocdId()), LawDays.on(day), Policy.Body.JAIL);
        boolean answered =
            !law.lacksStateLaw()
                || law.noneFound().isPresent()
                || law.noneFoundUpTo().isPresent()
                || law.notSearched().isPresent();
        if (!answered) {
          neither.add(state.letters() + " " + day);
        }
      }
    }

    assertThat(neither).isEmpty();
  }

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "'Maryland', 2023-06-01, 'from 2021-01-01 until 2026-02-18: The index names the first rule alone'",
    "'North Dakota', 2025-06-01, 'from 2025-01-01 until 2026-01-01: HB 1303 of 2025 was approved'",
    "'Maine', 2026-07-20, 'from 2026-07-01 until 2026-08-01: LD 1971 took effect'",
  })
  void a_time_that_nobody_searched_is_said_to_be_so(String place, String day, String why) {
    assertThat(in(place, day).sentence())
        .contains("no law of the state on holds is carried for that day")
        .contains("Not searched for this time, " + why);
  }

  @ParameterizedTest(name = "{0} on {1}: before {2}")
  @CsvSource({
    "California, 2013-12-31, 2014-01-01",
    "Connecticut, 2013-06-01, 2014-01-01",
    "New Jersey, 2019-03-14, 2019-03-15",
    "New Hampshire, 2025-06-01, 2026-01-01",
    "Kentucky, 2026-06-01, 2026-07-01",
    "Hawaii, 2026-06-01, 2026-07-01",
  })
  void none_is_found_up_to_the_first_law_or_the_last_search(
      String place, String day, String before) {
    assertThat(in(place, day).noneFound().orElseThrow())
        .startsWith("No rule of the state on detainers before " + before + " was found");
  }

  @Test
  void none_found_is_no_certificate_and_nothing_is_allowed_by_it() {
    OrdinaryRequest texas = in("Texas", "2014-06-01");

    assertThat(texas.answer()).isEqualTo(Answer.NOT_SETTLED);
    assertThat(texas.resolution().outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
    assertThat(texas.noneFound().orElseThrow())
        .startsWith("No rule of the state on detainers before 2017-09-01 was found; looked in ")
        .contains("Immigrant Climate Index");
  }

  @Test
  void who_may_change_the_answer_is_its_maker_or_who_stands_above() {
    assertThat(in("California", "2026-07-15").mayChange())
        .containsExactly(OrdinaryRequest.Maker.STATE);
    assertThat(in("New York", "2026-07-15").mayChange())
        .containsExactly(OrdinaryRequest.Maker.STATE, OrdinaryRequest.Maker.COURT);
    assertThat(in("Maricopa County, AZ", "2026-07-15").mayChange())
        .containsExactly(
            OrdinaryRequest.Maker.SHERIFF,
            OrdinaryRequest.Maker.BOARD,
            OrdinaryRequest.Maker.STATE);
  }

  @Test
  void federal_law_alone_gives_no_power_to_hold() {
    OrdinaryRequest nevada = in("Nevada", "2026-07-15");

    assertThat(nevada.answer()).isEqualTo(Answer.NOT_SETTLED);
    assertThat(nevada.authority().standing()).isEqualTo(Authority.Standing.UNSETTLED);
    assertThat(nevada.authority().searched()).isNotEmpty();
    assertThat(nevada.sentence())
        .isEqualTo(
            "Not settled: no law read here forbids the hold; whether state law gives the power to"
                + " make it is not settled.");
  }

  @Test
  void an_agreement_gives_the_power_where_no_law_of_the_state_denies_it() {
    assertThat(in("Nevada", "2026-07-15").changed()).containsEntry(More.AGREEMENT_287G, Answer.YES);
    assertThat(in("Colorado", "2026-07-15").changed()).doesNotContainKey(More.AGREEMENT_287G);
  }

  @Test
  void a_law_that_commands_the_hold_gives_the_power_and_one_that_forbids_it_denies_it() {
    OrdinaryRequest florida = in("Florida", "2026-07-15");
    OrdinaryRequest california = in("California", "2026-07-15");

    assertThat(florida.authority().standing()).isEqualTo(Authority.Standing.GIVEN);
    assertThat(florida.ground().orElseThrow().citations()).isNotEmpty();
    assertThat(california.authority().standing()).isEqualTo(Authority.Standing.DENIED);
    assertThat(california.ground().orElseThrow().policy()).isEqualTo("us-ca-sb-54");
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "'Denver County, CO', 2026-07-15, NO",
    "'Cook County, IL', 2026-07-15, NO",
    "'Multnomah County, OR', 2026-07-15, NO",
    "'King County, WA', 2026-07-15, NO",
    "'Los Angeles County, CA', 2013-06-01, NOT_SETTLED",
    "'Los Angeles County, CA', 2018-06-01, NO",
    "'Suffolk County, NY', 2018-06-01, MUST",
    "'Suffolk County, NY', 2018-12-01, NO",
    "'Harris County, TX', 2026-07-15, MUST",
    "'Hennepin County, MN', 2026-07-15, NO",
  })
  void the_answer_is_of_a_place_and_a_day(String place, String day, Answer answer) {
    assertThat(in(place, day).answer()).isEqualTo(answer);
  }

  @Test
  void holdings_that_bind_stand_before_those_that_persuade_and_both_sides_are_named() {
    List<Holding> holdings = in("Arizona", "2026-07-15").authority().holdings();
    LawPlace arizona = LawPlace.of("Arizona");

    assertThat(holdings).extracting(Holding::side).contains(Holding.Side.FOR, Holding.Side.AGAINST);
    assertThat(holdings.stream().map(one -> one.bindsIn(arizona)).distinct())
        .containsExactly(true, false);
    assertThat(in("Arizona", "2014-06-01").authority().holdings())
        .noneMatch(one -> one.on().isAfter(LocalDate.parse("2014-06-01")));
  }

  @ParameterizedTest(name = "{0} on {1}: {3} is the first {2}")
  @CsvSource({
    "'Hennepin County, MN', 2019-06-01, AGAINST, orellana",
    "'Hennepin County, MN', 2026-07-15, AGAINST, esparza",
    "'Clark County, NV', 2026-07-15, FOR, tenorio-serrano",
    "'Clark County, NV', 2026-07-15, AGAINST, ramon-since-2021",
    "'Ada County, ID', 2026-07-15, AGAINST, ramon-since-2021",
    "'Multnomah County, OR', 2014-06-01, AGAINST, miranda-olivares",
    "'Salt Lake County, UT', 2026-07-15, AGAINST, nash",
    "'Allegheny County, PA', 2026-07-15, NEITHER, galarza",
    "'Allegheny County, PA', 2026-07-15, AGAINST, davila",
  })
  void of_holdings_that_persuade_those_of_the_state_and_its_circuit_stand_first(
      String place, String day, Holding.Side side, String first) {
    assertThat(in(place, day).authority().holdings())
        .filteredOn(one -> one.side() == side)
        .filteredOn(one -> !one.id().equals("arizona"))
        .first()
        .extracting(Holding::id)
        .isEqualTo(first);
  }
}
