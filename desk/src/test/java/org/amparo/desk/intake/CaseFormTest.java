package org.amparo.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.junit.jupiter.api.Test;

class CaseFormTest {

  private static final CaseRecord NOTHING = new CaseRecord("one", Map.of(), Map.of());

  @Test
  void none_on_record_and_not_known_are_two_answers() {
    Map<String, String> none = Map.of("convictions.rows", "1", "convictions_complete", "true");
    assertThat(CaseForm.read(none, NOTHING).record().list(ListFact.CONVICTIONS).complete())
        .isTrue();
    Map<String, String> unknown = Map.of("convictions.rows", "1", "convictions_complete", "false");
    assertThat(CaseForm.read(unknown, NOTHING).record().list(ListFact.CONVICTIONS).complete())
        .isFalse();
  }

  @Test
  void a_row_is_added_changed_and_taken_out_by_emptying_it() {
    Map<String, String> form = new HashMap<>();
    form.put("convictions.rows", "3");
    form.put("convictions.0.grade", "FELONY");
    form.put("convictions.0.convicted_on", "2019-04-02");
    form.put("convictions.0.statute", "PC 245(a)(1)");
    form.put("convictions.1.grade", "");
    form.put("convictions.2.grade", "MISDEMEANOR");
    CaseRecord two = CaseForm.read(form, NOTHING).record();
    assertThat(two.list(ListFact.CONVICTIONS).elements())
        .hasSize(2)
        .first()
        .satisfies(one -> assertThat(one).containsEntry("section", "PC 245"));

    form.put("convictions.rows", "2");
    form.put("convictions.0.statute", "PC 459");
    form.put("convictions.1.grade", "");
    CaseRecord one = CaseForm.read(form, two).record();
    assertThat(one.list(ListFact.CONVICTIONS).elements())
        .singleElement()
        .satisfies(left -> assertThat(left).containsEntry("section", "PC 459"));
  }

  @Test
  void a_form_that_does_not_ask_for_a_list_leaves_it_and_what_it_does_not_show_stays() {
    Map<String, Object> known = Map.of("ncic", "1399", "grade", "FELONY");
    CaseRecord before = NOTHING.with(ListFact.CONVICTIONS, new ListValue(List.of(known), true));
    assertThat(CaseForm.read(Map.of("person.age", "34"), before).record().lists())
        .isEqualTo(before.lists());
    Map<String, String> shown =
        Map.of("convictions.rows", "2", "convictions.0.grade", "", "convictions_complete", "true");
    assertThat(CaseForm.read(shown, before).record().list(ListFact.CONVICTIONS).elements())
        .containsExactly(Map.of("ncic", "1399"));
  }

  @Test
  void a_time_takes_its_day_with_it_so_that_a_corrected_time_contradicts_nothing() {
    CaseRecord first =
        CaseForm.read(Map.of("request.received_at", "2026-10-31T12:00"), NOTHING).record();
    CaseRecord corrected =
        CaseForm.read(Map.of("request.received_at", "2026-11-01T12:00"), first).record();
    assertThat(corrected.value(Fact.REQUEST_RECEIVED_ON)).hasToString("2026-11-01");
    assertThat(
            CaseForm.read(Map.of("request.received_at", ""), corrected)
                .record()
                .value(Fact.REQUEST_RECEIVED_ON))
        .isNull();
  }

  @Test
  void answers_are_told_in_whole_words_and_only_a_time_loses_its_letter() {
    assertThat(List.of("HOLD", "NOTIFY", "TRANSFER", "INTERVIEW", "OTHER", "I247A"))
        .extracting(CaseForm::words)
        .containsExactly("hold", "notify", "transfer", "interview", "other", "I-247A");
    assertThat(CaseForm.words("2026-11-28T02:10")).isEqualTo("2026-11-28 02:10");
    assertThat(CaseForm.words("Texas 2026")).isEqualTo("Texas 2026");
  }

  @Test
  void a_form_names_its_boxes_by_their_numbers_and_other_facts_as_the_library_does() {
    assertThat(CaseForm.field(Fact.REQUEST_BOX_RESUME_CUSTODY).meaning()).contains("box 2");
    assertThat(CaseForm.field(Fact.PERSON_AGE).meaning()).isEqualTo(Fact.PERSON_AGE.meaning());
  }

  @Test
  void an_answer_that_cannot_be_read_is_named_by_its_field_and_stays_in_the_page() {
    CaseForm form =
        CaseForm.read(
            Map.of("person.age", "x7", "charges.rows", "1", "charges.0.filed_on", "soon"), NOTHING);
    assertThat(form.errors()).containsOnlyKeys("person.age", "charges.0.filed_on");
    assertThat(form.answer("person.age")).isEqualTo("x7");
  }

  @Test
  void what_form_i_247a_shows_follows_from_the_grounds_in_box_1_unless_it_was_answered() {
    Fact shown = Fact.REQUEST_PROBABLE_CAUSE_SHOWN;
    Map<String, String> form = new HashMap<>(Map.of("request.form", "I247A"));
    form.put("request.box_final_order", "false");
    form.put("request.box_pending_proceedings", "false");
    form.put("request.box_biometric_records", "false");
    CaseRecord nothing = new CaseRecord("x", Map.of(), Map.of());
    assertThat(CaseForm.read(form, nothing).record().value(shown)).isNull();
    form.put("request.box_statements", "false");
    assertThat(CaseForm.read(form, nothing).record().value(shown)).isEqualTo(false);
    form.put("request.box_statements", "true");
    assertThat(CaseForm.read(form, nothing).record().value(shown)).isEqualTo(true);
    form.put(shown.path(), "false");
    assertThat(CaseForm.read(form, nothing).record().value(shown)).isEqualTo(false);
    form.remove(shown.path());
    form.put("request.form", "I247D");
    assertThat(CaseForm.read(form, nothing).record().value(shown)).isNull();
  }
}
