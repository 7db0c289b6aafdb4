package org.amparo.desk.hold;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.amparo.desk.account.Act;
import org.amparo.desk.account.Permissions;
import org.amparo.desk.intake.Interview;
import org.amparo.desk.intake.RequestForm;
import org.amparo.desk.law.CourtPaper;
import org.amparo.desk.law.JailTime;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.law.Wording;
import org.amparo.desk.record.Actor;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;

/** What has to be so for an act on a request to be done now, by the clocks of the jail. */
record ActRules(ZonedDateTime now) {

  /** A request has what every request has, nothing that an act records, and no claim dropped. */
  void takeIn(Actor by, String booking, CaseRecord facts, Arrival arrival, List<Hold> others) {
    need(RequestForm.fault(booking).isEmpty(), RequestForm.fault(booking));
    Optional<LocalDateTime> received = Hold.received(facts);
    need(
        facts.value(Fact.REQUEST_FORM) != null && received.isPresent(),
        "Say which form the request came on, and when it was received");
    need(
        Interview.BY_ACTS.stream().allMatch(fact -> facts.value(fact) == null),
        "Take in the request without when local custody ends or the person leaves; record that by"
            + " its own act. The desk knows its time zone");
    possible("The time of receipt", received.orElseThrow(), Optional.empty());
    need(
        arrival.sure() || received.get().isAfter(now.toLocalDateTime().minusDays(1)),
        "The time of receipt is more than a day ago; look at the day and the year, and confirm it"
            + " if it is right");
    need(arrival.fault().isEmpty(), arrival.fault());
    others.forEach(other -> claims(by, other, facts));
  }

  void learn(Actor by, Hold hold, CaseRecord facts) {
    open(hold);
    require(
        Interview.BY_ACTS.stream()
            .allMatch(fact -> Objects.equals(facts.value(fact), hold.facts().value(fact))),
        "When local custody ends and the person leaves is recorded, and corrected, by acts of their own");
    Optional<LocalDateTime> received = Hold.received(facts);
    need(
        received.isPresent() || Hold.received(hold.facts()).isEmpty(),
        "The time of receipt cannot be unknown again");
    received.ifPresent(at -> possible("The time of receipt", at, Optional.empty()));
    require(
        !hold.leaving() || hold.court() || !CourtPaper.in(facts) || Permissions.may(by, Act.AGREE),
        "A court's paper stops the clock of someone who might have left: only a supervisor may"
            + " record it now");
    claims(by, hold, facts);
  }

  private static void claims(Actor by, Hold known, CaseRecord facts) {
    require(
        LawAnswer.safeguards(facts).containsAll(LawAnswer.safeguards(known.facts()))
            || Permissions.may(by, Act.AGREE),
        "Request %s has a claim of citizenship or an age under 18: only a supervisor may leave that out or take it back"
            .formatted(known.number()));
  }

  /**
   * A time of leaving.
   *
   * @param known the one on record, of this request or another about the same booking
   */
  void leave(
      Actor by, Hold hold, JailTime time, Optional<JailTime> known, boolean confirmed, String why) {
    open(hold);
    LocalDateTime at = time.local();
    possible("The time of leaving", at, Optional.empty());
    need(
        time.exact().filter(now.plusMinutes(5).toInstant()::isBefore).isEmpty(),
        "The time of leaving is ahead of the clock: clocks show it twice, and it is the first now");
    boolean early = Hold.received(hold.facts()).filter(at::isBefore).isPresent();
    need(
        confirmed || (!early && !at.isBefore(now.toLocalDateTime().minusHours(12))),
        "The time of leaving is %s; look at the day, and at AM and PM, and confirm it if it is right"
            .formatted(early ? "before the request was received" : "more than 12 hours ago"));
    require(
        known.filter(on -> time.isAfter(on, now.getZone())).isEmpty()
            || Permissions.may(by, Act.AGREE),
        "That local custody ended before that is on record: a later time lets a hold last longer, and only a supervisor may record it");
    need(!hold.leaving() || !why.isEmpty(), "Say why the time of leaving is corrected");
  }

  void decide(Hold hold, Choice choice, Outcome outcome, boolean instructed, boolean reasoned) {
    open(hold);
    require(
        !hold.court(),
        "A judge's name is on what came: confirm it with the court or the marshals. It is no request,"
            + " and there is nothing to decide here");
    need(
        !choice.against(outcome) || reasoned,
        "The law's answer is \"%s\": choose a reason, and say why in your own words"
            .formatted(Wording.of(outcome)));
    need(
        instructed || reasoned,
        choice == Choice.HONOR
            ? "The law leaves it to the agency, and no instruction here is to hold: choose a reason"
                + " and say why; a supervisor has to agree"
            : "The agency's instruction is to hold: choose a reason, and say why in your own words");
    need(
        !late(hold, choice) || reasoned,
        "It was declined, or the person was to leave more than an hour ago: to do as the request"
            + " asks now choose a reason and say why; a supervisor has to agree");
  }

  /** Whether to do as asked now turns a decision that counted, or a time without one, around. */
  boolean late(Hold hold, Choice choice) {
    return choice == Choice.HONOR
        && (hold.last(0).filter(one -> one.choice() == Choice.DECLINE).isPresent()
            || (hold.stage() == Stage.LEAVING
                && hold.asked() == Question.HOLD
                && hold.leave()
                    .map(on -> on.first().moment(now.getZone()).plusHours(1))
                    .filter(now::isAfter)
                    .isPresent()));
  }

  void agree(Actor by, Hold hold, Decided decision) {
    open(hold);
    require(
        hold.decisions().contains(decision) && decision.waits(),
        "No such decision waits for agreement");
    require(
        !decision.by().account().equals(by.account()),
        "Whoever decided cannot agree to the decision");
  }

  void end(Hold hold, End how, LocalDateTime at, boolean confirmed) {
    require(hold.end().isEmpty(), "That it ended is on record");
    possible("The time of the end", at, Hold.received(hold.facts()));
    need(
        !before(at, hold.left()),
        "The time of the end is before the recorded time of leaving; correct the one that is wrong");
    boolean gone = hold.leaving() || how == End.RELEASED || how == End.HANDED_OVER;
    need(confirmed || !gone, "Confirm that the person has left the building");
  }

  void takeBack(Hold hold, String words) {
    require(
        hold.end().isPresent() || hold.leaving(),
        "Neither an end nor that local custody ended is on record");
    need(!words.isBlank(), "Say why it is taken back");
  }

  /** Refuses a moment that the clocks of the jail have not reached, or from before the request. */
  void possible(String what, LocalDateTime at, Optional<LocalDateTime> received) {
    String words = what + " is %s; look at the day, and at AM and PM";
    need(
        !at.atZone(now.getZone()).isAfter(now.plusMinutes(5)),
        words.formatted("ahead of the clock"));
    need(!before(at, received), words.formatted("before the request was received"));
  }

  /** Whether it surely was; of an hour that clocks show twice either may be meant. */
  private boolean before(LocalDateTime at, Optional<LocalDateTime> other) {
    ZonedDateTime latest = at.atZone(now.getZone()).withLaterOffsetAtOverlap();
    return other.map(moment -> moment.atZone(now.getZone())).filter(latest::isBefore).isPresent();
  }

  private static void open(Hold hold) {
    require(hold.end().isEmpty(), "The request has ended; what it holds stays as it was");
  }

  private static void need(boolean given, String otherwise) {
    if (!given) {
      throw new Refused(Refused.Why.INCOMPLETE, otherwise);
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Refused(Refused.Why.NOT_NOW, otherwise);
    }
  }
}
