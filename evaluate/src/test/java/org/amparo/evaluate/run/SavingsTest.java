package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureValue.Absent;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.measure.policy.Discretion;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.evaluate.rate.TestRates;
import org.amparo.model.decision.Outcome;
import org.amparo.policy.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingsTest {

  /** A dollar an hour, and five. */
  private static final List<Rate> RATES =
      List.of(
          rate("marginal", RateKind.MARGINAL, 2_400), rate("average", RateKind.AVERAGE, 12_000));

  private static final Policy POLICY =
      TestPolicy.proposal("p", Outcome.MUST, Outcome.MAY, Outcome.SILENT, Outcome.MUST_NOT);
  private static final String SAVING = "saving.p.";

  private TestWorkspace records;

  private static Rate rate(String id, RateKind kind, long cents) {
    return TestRates.of(
        id, kind, cents / 2, cents, cents * 2, List.of("1"), 2026, "A source", "", false, "");
  }

  /** Twelve months. The jail honored x (10 hours), y (100) and z (30), and declined w. */
  @BeforeEach
  void begin(@TempDir Path folder) {
    records =
        new TestWorkspace(folder)
            .place("1", "One County, TX", null)
            .hold("jail", "jurisdiction", 1)
            .booking("first", "1", "2025-02-01 00:00:00", "2025-02-02 00:00:00", false);
    held("x", 10, "action = 'HONORED'");
    held("y", 100, "action = 'HONORED'");
    held("z", 30, "action = 'HONORED'");
    records
        .booking("w", "1", "2026-01-01 00:00:00", "2026-01-05 00:00:00", false)
        .charge("w", "FELONY", "2026-01-05 00:00:00")
        .request("w", "received", "1", "action = 'DECLINED'", "booking_key = 'w'");
  }

  private void held(String key, int hours, String... values) {
    String until = LocalDateTime.of(2026, 1, 5, 0, 0).plusHours(hours).toString().replace('T', ' ');
    records
        .booking(key, "1", "2026-01-01 00:00:00", until, true)
        .charge(key, "FELONY", "2026-01-05 00:00:00")
        .charge(key, null, until, "jurisdiction")
        .request(key, "received", "1", values)
        .run("UPDATE detainer SET booking_key = '%1$s' WHERE detainer_id = '%1$s'".formatted(key));
  }

  /** Honored, and released to ICE, without any time at which the person could have gone home. */
  private void untimed(String key) {
    records
        .booking(key, "1", "2026-01-01 00:00:00", "2026-01-09 00:00:00", true)
        .request(key, "received", "1", "action = 'HONORED'", "booking_key = '" + key + "'")
        .run("UPDATE booking SET released_to = 'ICE' WHERE booking_key = '" + key + "'");
  }

  @AfterEach
  void end() {
    records.close();
  }

  private Figures figures(Costing costing, List<Policy> policies, String decisions) {
    EvaluationSettings settings = TestWorkspace.settings(policies, new RateLibrary(RATES), costing);
    return new Figures(records.evaluate(settings, decisions));
  }

  /** Answers as {@code x MUST}; several possible ones as {@code x 6}. */
  private Figures answers(String... answers) {
    return figures(Costing.USUAL, List.of(POLICY), decisions("p", answers));
  }

  private static String decisions(String policy, String... answers) {
    return java.util.Arrays.stream(answers)
        .map(answer -> answer.split(" ", 2))
        .map(
            of ->
                Character.isDigit(of[1].charAt(0))
                    ? "('%s', '%s', 'NEEDS_INFORMATION', %s)".formatted(of[0], policy, of[1])
                    : "('%s', '%s', '%s', %d)"
                        .formatted(of[0], policy, of[1], Outcome.valueOf(of[1]).bit()))
        .collect(java.util.stream.Collectors.joining(", "));
  }

  private static void exactly(Figures figures, String id, String number) {
    assertThat(figures.value(id)).as(id).isEqualByComparingTo(number);
    assertThat(figures.figure(id).low()).as(id + " has no range").isNull();
  }

  @Test
  void a_saving_is_against_what_the_jail_did_and_the_same_unknown_on_both_sides_cancels() {
    untimed("u");
    Figures figures = answers("x MUST_NOT", "y MUST", "z MAY", "w MUST_NOT", "u MUST");

    exactly(figures, SAVING + "hours", "10");
    exactly(figures, SAVING + "cost.marginal", "1000");
    exactly(figures, SAVING + "cost.average", "5000");
    exactly(figures, SAVING + "holds", "1");
  }

  @Test
  void what_a_policy_leaves_to_the_jail_or_does_not_decide_is_no_refusal() {
    untimed("u");
    exactly(
        answers("x SILENT", "y SILENT", "z SILENT", "w SILENT", "u SILENT"), SAVING + "hours", "0");
    Figures may = answers("x MAY", "y MAY", "z MAY", "w MAY", "u MAY");
    exactly(may, SAVING + "hours", "0");
    // 140 hours on record, and of u up to the eight days from booking to release.
    between(may, SAVING + "may-never.hours", "140", "332");
    // w would be held from none to the end of the request's own clock.
    between(may, SAVING + "may-always.hours", "-48", "0");
  }

  /** Three timed holds tell nothing of others: no number, and what the records allow. */
  private static void between(Figures figures, String id, String low, String high) {
    assertThat(figures.figure(id).value()).as(id).isNull();
    assertThat(figures.low(id)).as(id).isEqualByComparingTo(low);
    assertThat(figures.high(id)).as(id).isEqualByComparingTo(high);
  }

  @Test
  void who_stayed_past_release_on_a_request_without_an_answer_was_held_or_was_not() {
    held("b", 20, "action = NULL");
    Figures figures = answers("x MUST", "y MUST", "z MUST", "w MUST_NOT", "b MUST_NOT");

    assertThat(figures.low(SAVING + "raw-hours")).isZero();
    assertThat(figures.high(SAVING + "raw-hours")).isEqualByComparingTo("20");
    assertThat(figures.value("bookings.held")).isEqualByComparingTo("3");
    assertThat(figures.figure("bookings.held").unknown()).isEqualTo(1);
  }

  @Test
  void a_policy_that_holds_some_of_those_held_saves_from_nothing_to_what_was_spent() {
    Figures figures = answers("x 6", "y 6", "z 6", "w MUST_NOT");

    assertThat(figures.low(SAVING + "hours")).isEqualByComparingTo("0");
    assertThat(figures.high(SAVING + "hours")).isEqualByComparingTo("140");
    assertThat(figures.low(SAVING + "raw-hours")).isEqualByComparingTo("0");
    assertThat(figures.high(SAVING + "raw-hours")).isEqualByComparingTo("140");
  }

  @Test
  void an_open_answer_counts_in_the_shares_of_thirty_decided_ones_and_of_fewer_in_none() {
    records.covering("2025-02-01", "2026-02-01");
    // Two decided are too few.
    between(answers("x MUST_NOT", "y 6", "z MAY", "w MUST_NOT"), SAVING + "hours", "10", "110");

    List<String> all = new ArrayList<>(List.of("x MUST_NOT", "y 6", "z MAY", "w MUST_NOT"));
    for (int i = 0; i < 28; i++) {
      held("k" + i, 20, "action = 'HONORED'");
      all.add("k" + i + (i < 14 ? " MUST_NOT" : " MAY"));
    }
    Figures figures = answers(all.toArray(String[]::new));
    // Of thirty decided who were held 15 are let go: 10 hours and 14 times 20, and half of 100.
    assertThat(figures.value(SAVING + "hours")).isEqualByComparingTo("340");
    assertThat(figures.low(SAVING + "hours")).isEqualByComparingTo("290");
    assertThat(figures.high(SAVING + "hours")).isEqualByComparingTo("390");
  }

  @Test
  void a_review_may_come_to_what_some_rule_of_the_policy_says_and_to_nothing_else() {
    Policy only = TestPolicy.proposal("p", Outcome.MAY, Outcome.MUST_NOT);
    Figures figures =
        figures(
            Costing.USUAL,
            List.of(only),
            decisions("p", "x NEEDS_REVIEW", "y MAY", "z MAY", "w NEEDS_REVIEW"));

    // No rule makes the jail hold w.
    assertThat(figures.low(SAVING + "hours")).isEqualByComparingTo("0");
    assertThat(figures.high(SAVING + "hours")).isEqualByComparingTo("10");
  }

  @Test
  void who_reads_a_safeguard_comes_to_what_the_rules_say_of_the_request_or_lets_go() {
    Policy law = TestPolicy.proposal("p", Outcome.MUST, Outcome.SILENT);
    // Of x the rules say that it must be honored, of z that or nothing: facts are open too.
    records.guarded("x", Outcome.MUST.bit()).guarded("z", 1 + 8);
    Figures figures =
        figures(
            Costing.USUAL,
            List.of(law),
            decisions("p", "x NEEDS_REVIEW", "y MUST", "z 24", "w MUST_NOT"));

    between(figures, SAVING + "hours", "0", "40");
  }

  @Test
  void who_reads_a_safeguard_of_the_state_law_above_may_let_go_too() {
    records.guarded("x", Outcome.MUST.bit());
    Figures figures =
        figures(
            Costing.USUAL,
            List.of(POLICY),
            decisions("p", "x MUST_NOT", "y MUST_NOT", "z MUST_NOT", "w MUST_NOT")
                + ", "
                + decisions("us-fl-chapter-908", "x NEEDS_REVIEW", "y MUST", "z MUST", "w SILENT"));

    between(figures, SAVING + "under-law.hours", "0", "10");
  }

  @Test
  void a_request_that_asks_for_no_hold_would_hold_nobody() {
    exactly(answers("x NOT_ASKED", "y MUST", "z MUST", "w NOT_ASKED"), SAVING + "hours", "10");
  }

  @Test
  void a_declined_request_that_a_policy_makes_the_jail_honor_costs_what_timed_holds_do() {
    records.covering("2025-02-01", "2026-02-01");
    String[] answers = {"x MUST", "y MUST", "z MUST", "w MUST"};
    between(answers(answers), SAVING + "hours", "-48", "0");

    for (int i = 0; i < 28; i++) {
      held("k" + i, 20, "action = 'HONORED'");
    }
    Figures figures = answers(answers);
    // Thirty holds on record within the request's own clock, which y's 100 hours are not: 10 and 30
    // hours, and 28 of 20.
    assertThat(figures.value(SAVING + "hours")).isEqualByComparingTo("-20");
    assertThat(figures.low(SAVING + "hours")).isGreaterThanOrEqualTo(new BigDecimal("-48"));
    assertThat(figures.high(SAVING + "hours")).isLessThanOrEqualTo(new BigDecimal("-10"));
  }

  @Test
  void a_request_that_was_withdrawn_or_never_came_due_changes_nothing() {
    records
        .run("UPDATE detainer SET action = 'WITHDRAWN' WHERE detainer_id = 'w'")
        .run("UPDATE booking SET released_to = 'PRISON' WHERE booking_key = 'x'");
    Figures figures = answers("x MUST_NOT", "y MUST", "z MUST", "w MUST");

    exactly(figures, SAVING + "hours", "0");
  }

  @Test
  void under_the_state_law_above_it_a_proposal_may_change_nothing() {
    Figures figures =
        figures(
            Costing.USUAL,
            List.of(POLICY),
            decisions("p", "x MUST_NOT", "y MUST_NOT", "z MUST", "w MUST")
                + ", "
                + decisions("us-fl-chapter-908", "x MUST", "y SILENT", "z MUST", "w MUST_NOT"));

    between(figures, SAVING + "hours", "62", "110");
    exactly(figures, SAVING + "under-law.hours", "100");
    exactly(figures, "headline.saving.under-law", "10000");
  }

  @Test
  void the_policy_under_debate_leads_with_what_a_day_less_saves_and_what_checking_may_cost() {
    Figures figures = answers("x MUST_NOT", "y MUST", "z MUST", "w MUST_NOT");

    exactly(figures, "headline.saving", "1000");
    assertThat(figures.figure("headline.saving").rate()).isEqualTo("marginal");
    exactly(figures, "headline.saving.average", "5000");
    // Ten dollars over four requests.
    exactly(figures, "headline.saving.break-even", "250");
    assertThat(figures.rows("proposal").getFirst()).contains("p", "A source");
    // Where nothing is saved there is nothing to use up.
    assertThat(
            answers("x MUST", "y MUST", "z MUST", "w MUST_NOT")
                .evaluation()
                .figure("headline.saving.break-even"))
        .isEmpty();
  }

  @Test
  void an_agreement_to_repay_is_no_payment_and_what_was_received_is_taken_off() {
    records
        .run(fact("jurisdiction.reimbursement", "ALL_COSTS"))
        .run(fact("repayment.billed", "999.00"));
    String[] answers = {"x MUST_NOT", "y MUST", "z MUST", "w MUST_NOT"};
    Figures agreed = answers(answers);
    exactly(agreed, SAVING + "cost.marginal", "1000");
    assertThat(agreed.figure("repayment.received").number()).isEqualTo(Absent.NOT_RECORDED);
    exactly(agreed, "repayment.billed", "99900");
    exactly(agreed, "repayment.agreed.all-costs", "140");
    exactly(agreed, SAVING + "agreed.all-costs", "10");

    // None came back, which is on record.
    records.run(fact("repayment.received", "0.00"));
    Figures none = answers(answers);
    exactly(none, "repayment.received", "0");
    exactly(none, SAVING + "cost.marginal", "1000");
    records.run("DELETE FROM jurisdiction_fact WHERE fact = 'repayment.received'");

    // All that was spent came back.
    records.run(fact("repayment.received", "140.00"));
    Figures paid = answers(answers);
    exactly(paid, SAVING + "cost.marginal", "0");
    exactly(paid, "policy.done.cost.marginal", "0");
    exactly(paid, SAVING + "hours", "10");
  }

  private static String fact(String fact, String value) {
    return "INSERT INTO jurisdiction_fact VALUES (1, 1, [], '1', '%s', '%s', DATE '2026-01-01', NULL, NULL)"
        .formatted(fact, value);
  }

  @Test
  void keeping_every_deadline_saves_what_lay_past_it_and_no_more() {
    Figures figures = answers("x MUST", "y MUST", "z MUST", "w MUST_NOT");

    // y was held 100 hours from a Monday on, and could be for 48.
    exactly(figures, "saving.deadline-kept.hours", "52");
    exactly(figures, "saving.deadline-kept.cost.marginal", "5200");
  }

  @Test
  void a_year_that_is_less_than_one_is_stated_as_what_it_is() {
    records.run("DELETE FROM booking WHERE booking_key = 'first'");
    Figures figures = answers("x MUST_NOT", "y MUST", "z MUST", "w MUST_NOT");

    exactly(figures, SAVING + "hours", "120");
    assertThat(figures.figure(SAVING + "hours").label()).endsWith(", annualized from one month");
  }

  @Test
  void no_figure_is_a_probability_that_a_policy_saves() {
    assertThat(answers("x MUST_NOT", "y MUST", "z MUST", "w MUST_NOT").evaluation().figures())
        .noneSatisfy((id, _) -> assertThat(id).contains("probability"));
  }

  @Test
  void requests_that_name_no_booking_are_drawn_by_what_they_say_and_each_for_itself() {
    records.covering("2025-02-01", "2026-02-01");
    for (int i = 0; i < 30; i++) {
      held("k" + i, 20, "action = 'HONORED'");
    }
    List<String> alike = List.of("a", "b", "c", "d", "e", "f");
    alike.forEach(id -> records.request(id, "received", "1", "action = 'HONORED'"));
    records.request("other", "received", "1", "action = 'HONORED'", "form = 'I247A'");
    String[] answers = {
      "x MUST",
      "y MUST",
      "z MUST",
      "w MUST_NOT",
      "a MUST_NOT",
      "b MUST_NOT",
      "c MUST_NOT",
      "d MUST_NOT",
      "e MUST_NOT",
      "f MUST_NOT",
      "other MUST_NOT"
    };
    Figure before = answers(answers).figure(SAVING + "hours");
    // If those alike had one draw together, it would be the longest hold for all of them, 700
    // hours.
    assertThat(before.high()).isLessThan(new BigDecimal("500"));
    assertThat(before.low()).isGreaterThan(new BigDecimal("70"));

    // Another row has another id.
    records.run(
        "UPDATE detainer SET detainer_id = CASE detainer_id WHEN 'a' THEN 'other' ELSE 'a' END,"
            + " source_row = 1000 - source_row WHERE detainer_id IN ('a', 'other')");
    assertThat(answers(answers).figure(SAVING + "hours")).isEqualTo(before);
  }

  @Test
  void discretion_is_as_the_jail_acted_where_nothing_else_is_said() {
    records.request("v", "received", "1");
    String all = decisions("p", "x MAY", "w MAY", "v MAY", "z MAY", "y MAY");
    Figures figures = figures(Costing.USUAL, List.of(POLICY), all);

    // x, y and z were honored; w was declined; of v nobody wrote anything down.
    assertThat(figures.low("policy.p.honored")).isEqualByComparingTo("3");
    assertThat(figures.high("policy.p.honored")).isEqualByComparingTo("4");
    assertThat(figures.low("policy.p.declined")).isEqualByComparingTo("1");
    assertThat(figures.high("policy.p.declined")).isEqualByComparingTo("2");

    Figures always = figures(Costing.using(Discretion.ALWAYS), List.of(POLICY), all);
    // v may have been withdrawn.
    assertThat(always.low("policy.p.honored")).isEqualByComparingTo("4");
    assertThat(always.high("policy.p.honored")).isEqualByComparingTo("5");
    Figures never = figures(Costing.using(Discretion.NEVER), List.of(POLICY), all);
    assertThat(never.high("policy.p.honored")).isEqualByComparingTo("0");
  }

  @Test
  void a_request_that_is_not_due_or_never_was_is_neither_honored_nor_declined() {
    records
        .booking("open", "1", "2026-01-01 00:00:00", null, true)
        .charge("open", "FELONY", null)
        .request("open", "received", "1", "booking_key = 'open'");
    records
        .booking("gone", "1", "2026-01-01 00:00:00", "2026-01-05 00:00:00", true)
        .request("gone", "received", "1", "booking_key = 'gone'")
        .run("UPDATE booking SET released_to = 'OTHER_AGENCY' WHERE booking_key = 'gone'");
    Figures figures = answers("x MAY", "y MAY", "z MAY", "w MAY", "open MAY", "gone MAY");

    // Of the four that came due.
    assertThat(figures.figure("policy.p.honored").denominator()).isEqualByComparingTo("4");
    for (String end : List.of("policy.p.declined", "policy.p.honored")) {
      assertThat(figures.low(end)).as(end).isEqualByComparingTo(figures.high(end));
    }
    assertThat(figures.value("policy.p.declined")).isEqualByComparingTo("1");
    assertThat(figures.value("policy.p.honored")).isEqualByComparingTo("3");
  }

  @Test
  void bars_counts_and_savings_of_each_option_are_of_the_same_people() {
    Figures figures =
        figures(
            Costing.USUAL,
            List.of(POLICY),
            decisions("p", "x MUST_NOT", "y MAY", "z SILENT", "w MAY")
                + ", "
                + decisions("us-fl-chapter-908", "x MUST", "y SILENT", "z MUST_NOT", "w SILENT"));

    // As the jail did: y and z. Under the law x must be held and z must not. Everyone it may: y, z
    // and w. No one it need not: z alone, of whom the policy is silent.
    held(figures, "policy.p", "2");
    held(figures, "policy.p.under-law", "2");
    held(figures, "policy.p.may-always", "3");
    held(figures, "policy.p.may-never", "1");
    held(figures, "policy.done", "3");
    assertThat(figures.value("policy.p.honored")).isEqualByComparingTo("2");
    assertThat(figures.value("policy.p.declined")).isEqualByComparingTo("2");
    exactly(figures, "policy.p.hours", "130");
    exactly(figures, "policy.p.under-law.hours", "110");
    exactly(figures, "policy.p.may-never.hours", "30");
    exactly(figures, "policy.p.may-never.cost.marginal", "3000");
    for (String option : List.of("", ".under-law", ".may-never")) {
      assertThat(figures.value("policy.p" + option + ".hours"))
          .as(option)
          .isEqualByComparingTo(
              figures
                  .value("policy.done.hours")
                  .subtract(figures.value("saving.p" + option + ".hours")));
    }
    // 30 hours in 365 days.
    assertThat(figures.value("policy.p.may-never.beds").doubleValue())
        .isCloseTo(30 / 24.0 / 365, within(1e-6));
  }

  private static void held(Figures figures, String option, String people) {
    exactly(figures, option + ".held", people);
    assertThat(figures.figure(option + ".held").denominator()).as(option).isEqualByComparingTo("4");
  }

  @Test
  void repayment_for_more_days_than_the_records_have_counts_by_the_days() {
    records.run("DELETE FROM booking WHERE booking_key = 'first'");
    records.run(
        "INSERT INTO jurisdiction_fact VALUES (1, 1, [], '1', 'repayment.received', '365.00',"
            + " DATE '2026-01-01', DATE '2027-01-01', NULL)");
    Figures figures = answers("x MUST_NOT", "y MUST", "z MUST", "w MUST_NOT");

    // A dollar a day: $31.00 in the month on record, $372.00 in a year of such months, not $4,380.
    exactly(figures, "repayment.received", "37200");
    // 140 hours at a dollar an hour are $1,680 a year.
    exactly(figures, "policy.done.cost.marginal", "130800");
  }

  @Test
  void a_use_of_discretion_that_is_none_is_refused() {
    for (String text : List.of("sometimes", "open", "0.4", "")) {
      assertThatThrownBy(() -> Discretion.parse(text))
          .hasMessageContaining("AMP-602")
          .hasMessageContaining("no use of discretion");
    }
  }
}
