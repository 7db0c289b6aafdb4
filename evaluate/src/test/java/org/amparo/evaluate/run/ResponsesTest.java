package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.evaluate.Status;
import org.junit.jupiter.api.Test;

/** What a jail answered to each request to hold, and whether the request came due. */
class ResponsesTest extends WorkspaceFixture {

  @Override
  void begin() {
    records.place("1", "One County, TX", "America/New_York").hold("jail", "jurisdiction", 1);
  }

  /** A booking of January 1, marked, with a request; let go at noon of January 5, held to 15:00. */
  private void asked(String key, String... values) {
    records
        .booking(key, "1", "2026-01-01 06:00:00", "2026-01-05 15:00:00", true)
        .charge(key, "FELONY", "2026-01-05 12:00:00")
        .charge(key, null, "2026-01-05 15:00:00", "jurisdiction");
    request("r-" + key, key, "2026-01-02 08:00:00", values);
  }

  private void request(String id, String key, String received, String... values) {
    records.request(id, "received", "1", values);
    records.run(
        "UPDATE detainer SET booking_key = '%s', received_at = TIMESTAMP '%s' WHERE detainer_id = '%s'"
            .formatted(key, received, id));
  }

  @Test
  void a_request_that_was_declined_is_no_hold() {
    asked("a", "action = 'DECLINED'");
    asked("b", "action = 'HONORED'");

    Figures figures = figures();
    assertThat(figures.value("bookings.held")).isEqualByComparingTo("1");
    assertThat(figures.value("time.direct.jurisdiction.hours")).isEqualByComparingTo("3");
    assertThat(figures.value("time.gross.days")).isEqualByComparingTo("4.375");
    // Whoever a request came for is another group, and has another name.
    assertThat(figures.value("time.gross.requested.days")).isEqualByComparingTo("8.75");
  }

  @Test
  void an_answer_that_no_record_has_is_no_zero() {
    asked("a", "action = NULL");

    Figures figures = figures();
    for (String word : new String[] {"honored", "declined", "withdrawn"}) {
      assertThat(figures.figure("requests.response." + word).value()).as(word).isNull();
    }
    assertThat(figures.value("requests.response.not-recorded")).isEqualByComparingTo("1");

    asked("b", "action = 'HONORED'");
    assertThat(figures().value("requests.response.declined")).isZero();
    assertThat(figures().unknown("requests.response.declined")).isEqualTo(1);
  }

  @Test
  void an_empty_log_has_no_answers_and_says_none() {
    records.booking("a", "1", "2026-01-01 06:00:00", "2026-01-05 15:00:00", false);

    assertThat(figures().evaluation().figures().keySet())
        .noneMatch(id -> id.startsWith("requests.response."));
  }

  @Test
  void notice_alone_is_no_hold() {
    asked("a", "action = 'HONORED'", "request_kind = 'NOTIFY'");

    assertThat(figures().value("bookings.held")).isZero();
  }

  @Test
  void every_share_of_requests_is_of_the_requests_to_hold_and_never_of_all() {
    asked("a", "action = 'HONORED'");
    asked("b", "action = 'DECLINED'");
    asked("c", "action = 'HONORED'", "request_kind = 'NOTIFY'");

    Figures figures = figures();
    assertThat(figures.value("requests.received")).isEqualByComparingTo("3");
    assertThat(
            figures.evaluation().figures().values().stream()
                .filter(figure -> figure.status() == Status.RECEIVED)
                .filter(figure -> figure.declared().base().startsWith("requests to hold"))
                .filter(figure -> figure.denominator() != null))
        .hasSizeGreaterThan(5)
        .allSatisfy(figure -> assertThat(figure.denominator()).isEqualByComparingTo("2"));
  }

  @Test
  void the_last_request_that_was_not_withdrawn_at_release_counts() {
    asked("a", "action = 'DECLINED'");
    request("r-2", "a", "2026-01-03 08:00:00", "action = 'HONORED'");
    request(
        "r-3",
        "a",
        "2026-01-04 08:00:00",
        "lift_reason = 'Withdrawn by ICE'",
        "lifted_on = DATE '2026-01-05'");

    Figures figures = figures();
    assertThat(figures.value("requests.response.honored")).isEqualByComparingTo("1");
    assertThat(figures.value("requests.response.withdrawn")).isZero();

    records.run("DELETE FROM detainer WHERE detainer_id <> 'r-3'");
    assertThat(figures().value("requests.response.withdrawn")).isEqualByComparingTo("1");
    assertThat(figures().value("bookings.held")).isZero();
  }

  @Test
  void not_due_and_never_due_are_not_the_same_and_neither_is_unknown() {
    asked("a", "action = 'HONORED'");
    records.booking("b", "1", "2026-01-01 06:00:00", null, true).charge("b", "FELONY", null);
    request("r-b", "b", "2026-01-02 08:00:00");
    asked("c", "action = 'HONORED'");
    records.run("UPDATE booking SET released_to = 'OTHER_AGENCY' WHERE booking_key = 'c'");

    Figures figures = figures();
    assertThat(figures.value("requests.course.came-due")).isEqualByComparingTo("1");
    assertThat(figures.value("requests.course.not-due")).isEqualByComparingTo("1");
    assertThat(figures.value("requests.course.never-due")).isEqualByComparingTo("1");
    assertThat(figures.value("requests.course.not-recorded")).isZero();
    // Nobody was held in b or c, so nothing of them is open.
    assertThat(figures.unknown("time.direct.jurisdiction.hours")).isZero();
    assertThat(figures.value("time.most.hours")).isEqualByComparingTo("3");
  }

  @Test
  void who_was_sentenced_to_a_state_prison_was_never_due_unless_released_otherwise() {
    for (String key : new String[] {"prison", "ice", "bond"}) {
      asked(key, "action = 'HONORED'");
    }
    records
        .run("UPDATE charge SET disposition = 'Sentenced to state prison' WHERE grade = 'FELONY'")
        .run("UPDATE booking SET release_eligible_reason = 'OTHER'")
        .run("UPDATE booking SET released_to = 'ICE' WHERE booking_key = 'ice'")
        .run(
            "UPDATE booking SET release_eligible_reason = 'BOND_OR_RECOGNIZANCE' WHERE booking_key ="
                + " 'bond'");

    Figures figures = figures();
    assertThat(figures.value("requests.course.never-due")).isEqualByComparingTo("1");
    assertThat(figures.value("requests.course.came-due")).isEqualByComparingTo("2");
    assertThat(figures.value("bookings.held")).isEqualByComparingTo("2");
  }

  @Test
  void a_blank_destination_is_not_recorded_in_every_measure() {
    for (String key : new String[] {"taken", "left", "another"}) {
      asked(key, "action = 'HONORED'");
    }
    Figures unnamed = figures();
    assertThat(unnamed.figure("human.handed-to-ice").value()).isNull();
    assertThat(unnamed.unknown("human.handed-to-ice")).isEqualTo(3);
    assertThat(unnamed.figure("requests.ice-did-not-come").value()).isNull();

    // That one is named says nothing of those who are not.
    records.run("UPDATE booking SET released_to = 'ICE' WHERE booking_key = 'taken'");
    Figures named = figures();
    assertThat(named.value("human.handed-to-ice")).isEqualByComparingTo("1");
    assertThat(named.unknown("human.handed-to-ice")).isEqualTo(2);
    assertThat(named.value("requests.ice-did-not-come")).isZero();
    assertThat(named.unknown("requests.ice-did-not-come")).isEqualTo(2);
  }

  @Test
  void what_the_log_says_of_who_came_is_read_alike_in_both_measures() {
    asked("named", "action = 'HONORED'");
    asked("lifted", "action = 'HONORED'", "lift_reason = 'PICKED UP BY ICE'");
    asked("left", "action = 'HONORED'", "lift_reason = 'NOT PICKED UP IN TIME'");
    asked("blank", "action = 'HONORED'");
    records.run("UPDATE booking SET released_to = 'ICE' WHERE booking_key = 'named'");
    Figures figures = figures();
    assertThat(figures.value("human.handed-to-ice")).isEqualByComparingTo("2");
    assertThat(figures.unknown("human.handed-to-ice")).isEqualTo(1);
    assertThat(figures.value("requests.ice-did-not-come")).isEqualByComparingTo("1");
    assertThat(figures.unknown("requests.ice-did-not-come")).isEqualTo(1);
  }

  @Test
  void whom_ice_left_is_counted_among_those_held() {
    asked("a", "action = 'HONORED'", "lift_reason = 'NOT PICKED UP IN TIME'");
    asked("b", "action = 'HONORED'", "lift_reason = 'PICKED UP BY ICE'");
    asked("c", "action = 'DECLINED'");
    asked("d", "action = 'HONORED'");

    Figures figures = figures();
    assertThat(figures.value("requests.ice-did-not-come")).isEqualByComparingTo("1");
    assertThat(figures.figure("requests.ice-did-not-come").denominator()).isEqualByComparingTo("3");
    assertThat(figures.unknown("requests.ice-did-not-come")).isEqualTo(1);
  }
}
