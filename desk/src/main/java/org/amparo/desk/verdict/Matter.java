package org.amparo.desk.verdict;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Decided;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.law.County;
import org.amparo.desk.law.LawAnswer;
import org.amparo.model.decision.Question;

/**
 * A request with all that its verdict hangs on.
 *
 * @param ifNow what the law would answer if local custody ended now; the answer itself once it did
 * @param others the other requests about the booking
 */
public record Matter(
    Hold hold,
    LawAnswer law,
    LawAnswer ifNow,
    List<Hold> others,
    County county,
    ZonedDateTime now) {

  public Matter {
    others = List.copyOf(others);
  }

  /** A request as it stands in the book. */
  public static Matter of(HoldBook book, Hold hold) {
    LawAnswer law = book.answer(hold);
    return new Matter(
        hold,
        law,
        hold.leaving() ? law : book.ifLeaving(hold, book.now()),
        book.others(hold),
        book.county(),
        book.now());
  }

  boolean leaving() {
    return hold.stage() == Stage.LEAVING;
  }

  /** When local custody ended, by the clocks of the jail. */
  Optional<ZonedDateTime> left() {
    return hold.freeAt().map(at -> at.moment(now.getZone()));
  }

  /** The request of the others that holds the person. */
  Optional<Hold> holder() {
    return others.stream().filter(one -> one.stage() == Stage.HELD).findFirst();
  }

  /** The request of the others by which the person left the building. */
  Optional<Hold> leftBy() {
    return others.stream().filter(Hold::gone).findFirst();
  }

  /** The decision that waits for a supervisor, of the stage that counts now. */
  Optional<Decided> waiting() {
    Stage stage = hold.leaving() ? Stage.LEAVING : Stage.WAITING;
    return hold.decisions().reversed().stream()
        .filter(one -> one.stage() == stage && (one.stands() || one.waits()))
        .findFirst()
        .filter(one -> one.waits() && one.choice() == Choice.HONOR)
        .filter(one -> one.question() == hold.asked());
  }

  /** Whether a hold is asked for. */
  boolean asksHold() {
    return hold.asked() == Question.HOLD;
  }
}
