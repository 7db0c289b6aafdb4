package org.amparo.desk.hold;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.amparo.desk.law.ClockDays;
import org.amparo.desk.law.LawAnswer;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;

/** When the person walks out, and whether for sure or unless an officer decides to hold. */
public record WalkOut(Stage stage, Optional<ZonedDateTime> at, boolean goes, ZonedDateTime now) {

  public static WalkOut of(Hold hold, LawAnswer answer, ZonedDateTime now) {
    Stage stage = hold.stage();
    Optional<ZonedDateTime> at =
        switch (stage) {
          case WAITING, ENDED -> Optional.empty();
          case HELD -> answer.deadline();
          case LEAVING -> hold.freeAt().map(left -> left.moment(now.getZone()));
        };
    boolean goes =
        stage == Stage.HELD
            || hold.choice().equals(Optional.of(Choice.DECLINE))
            || Set.of(Outcome.MUST_NOT, Outcome.NOT_ASKED)
                .contains(answer.to(hold.asked()).outcome())
            || hold.asked() != Question.HOLD;
    return new WalkOut(stage, at, goes, now);
  }

  public boolean past() {
    return at.filter(moment -> !moment.isAfter(now)).isPresent();
  }

  /** Whether nothing is left but to let the person go. */
  public boolean release() {
    return past() && goes;
  }

  /** Whether somebody has to act at once. */
  public boolean alarm() {
    return past() || (at.isEmpty() && (stage == Stage.HELD || stage == Stage.LEAVING));
  }

  /** What is left of it, or how long ago it was; empty where there is none. */
  public String time() {
    return at.map(moment -> ClockDays.words(Duration.between(moment, now).abs())).orElse("");
  }
}
