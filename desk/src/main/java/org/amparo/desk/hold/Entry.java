package org.amparo.desk.hold;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;
import java.util.Objects;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.record.Event;
import org.amparo.desk.record.EventLog;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What an event says that changes a request, one record for each kind of it. What it says besides,
 * such as the law's whole answer, is passed over unread.
 */
@JsonIgnoreProperties(ignoreUnknown = true) // read over; else Jackson keeps it for a while
sealed interface Entry {

  /** The facts as they were known from then on; null where it says none. */
  default @Nullable CaseRecord facts() {
    return null;
  }

  /** A request came in. */
  record TakenIn(
      String booking,
      @JsonProperty("case") @JsonDeserialize(using = CaseJson.Binding.class) CaseRecord facts)
      implements Entry {
    public TakenIn {
      Objects.requireNonNull(booking);
      Objects.requireNonNull(facts);
    }
  }

  /** Facts were learned. */
  record Learned(
      @JsonProperty("case") @JsonDeserialize(using = CaseJson.Binding.class) CaseRecord facts)
      implements Entry {}

  /** Local custody ended, or when it did was corrected. */
  record Left(
      @JsonProperty("case") @JsonDeserialize(using = CaseJson.Binding.class) CaseRecord facts)
      implements Entry {}

  /** That local custody ended was taken back. */
  record Stays(
      @JsonProperty("case") @JsonDeserialize(using = CaseJson.Binding.class) CaseRecord facts)
      implements Entry {}

  /** An officer decided; the facts are those that were known before. */
  record Made(Stage stage, Question question, Choice choice, Outcome outcome, boolean agreement)
      implements Entry {
    public Made {
      Objects.requireNonNull(stage);
      Objects.requireNonNull(question);
      Objects.requireNonNull(choice);
      Objects.requireNonNull(outcome);
    }

    Decided by(Event event) {
      Decided.Agreement needed = agreement ? Decided.Agreement.WAITS : Decided.Agreement.NOT_NEEDED;
      return new Decided(event.sequence(), event.actor(), stage, question, choice, outcome, needed);
    }
  }

  /** A supervisor agreed to a decision, or did not. */
  record Agreed(long decision, boolean agrees) implements Entry {}

  /** A notice was served, or a duty done; the facts where it says that the person has a copy. */
  record Given(
      String notice,
      String to,
      LocalDateTime at,
      @JsonProperty("case") @JsonDeserialize(using = CaseJson.Binding.class)
          @Nullable CaseRecord facts)
      implements Entry {
    public Given {
      Objects.requireNonNull(notice);
      Objects.requireNonNull(to);
      Objects.requireNonNull(at);
    }
  }

  /** It ended. */
  record Ended(End how, LocalDateTime at) implements Entry {
    public Ended {
      Objects.requireNonNull(how);
      Objects.requireNonNull(at);
    }
  }

  /** The end was taken back. */
  record Reopened() implements Entry {}

  /** What such an event says; it must not have been erased. */
  static Entry of(EventLog.Told told) {
    return told.content().orElseThrow().as(type(told.event().kind()));
  }

  private static Class<? extends Entry> type(String kind) {
    return switch (kind) {
      case Hold.TAKEN_IN -> TakenIn.class;
      case Hold.FACTS -> Learned.class;
      case Hold.LEAVING -> Left.class;
      case Hold.STAYS -> Stays.class;
      case Hold.DECIDED -> Made.class;
      case Hold.AGREED -> Agreed.class;
      case Hold.SERVED -> Given.class;
      case Hold.ENDED -> Ended.class;
      case Hold.TAKEN_BACK -> Reopened.class;
      default -> throw new IllegalArgumentException("no event that changes a request: " + kind);
    };
  }
}
