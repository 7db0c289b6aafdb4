package org.amparo.desk.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.amparo.desk.hold.Arrival;
import org.amparo.desk.hold.BoardRow;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.notice.Language;
import org.amparo.desk.notice.Recipient;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void every_constant_that_a_page_names_has_words_of_its_own() {
    List<Enum<?>[]> all =
        List.of(
            Outcome.values(),
            Stage.values(),
            Reason.values(),
            End.values(),
            BoardRow.Urgency.values(),
            Recipient.values(),
            Arrival.Channel.values(),
            Language.values());
    for (Enum<?>[] constants : all) {
      assertThat(constants).extracting(Wording::of).doesNotContain("").doesNotHaveDuplicates();
    }
  }

  @Test
  void every_request_for_no_hold_has_words_for_the_end_of_local_custody() {
    for (Question question : List.of(Question.NOTIFY, Question.TRANSFER, Question.INTERVIEW)) {
      assertThat(Outcome.values())
          .extracting(one -> Wording.of(question.name(), one))
          .allMatch(words -> words.contains("elease"))
          .allMatch(words -> words.contains("his request asks for no hold"));
    }
    assertThat(Stream.of(Question.values()).map(one -> Wording.of("act", one)))
        .doesNotContain("")
        .doesNotHaveDuplicates();
    assertThat(Stream.of(Question.values()).map(one -> Wording.of("honor", one)))
        .doesNotContain("")
        .doesNotHaveDuplicates();
    assertThat(Stream.of(Question.values()).map(one -> Wording.of("decline", one)))
        .doesNotContain("")
        .doesNotHaveDuplicates();
  }
}
