package org.amparo.desk.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.hold.Served;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.law.Wording;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.policy.Duty;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.law.OwedDuty;

/**
 * Something to be done besides the decision: a notice with the duties that it serves, which may be
 * none, or a duty for which the desk has no paper.
 *
 * @param id what the record of its being done names: the notice's id, or {@code policy/duty}
 */
public record Paper(
    String id, Optional<Notice> notice, List<OwedDuty> duties, List<Served> served) {

  /** The notice by which the agency is told of a release. */
  public static final String RELEASE_TO_AGENCY = "release-to-agency";

  /** First what the law asks for, in its order, then what else was served, then what is offered. */
  public static List<Paper> of(Hold hold, LawAnswer law) {
    List<Notice> notices = Notice.bundled();
    Map<String, List<OwedDuty>> duties = new LinkedHashMap<>();
    boolean told =
        hold.asked() != Question.HOLD
            || hold.served().stream().anyMatch(one -> one.notice().equals(RELEASE_TO_AGENCY));
    for (OwedDuty each : owed(law)) {
      OwedDuty owed = told ? each : untilTold(each);
      String id =
          notices.stream()
              .filter(one -> one.names(owed) > 0)
              .max(Comparator.comparingInt(one -> one.names(owed)))
              .map(Notice::id)
              .orElse(owed.policy().id() + "/" + owed.duty().id());
      duties.computeIfAbsent(id, _ -> new ArrayList<>()).add(owed);
    }
    hold.served().forEach(served -> duties.putIfAbsent(served.notice(), List.of()));
    // No notice is offered by what is left of a clock.
    Set<Situation> now = Situation.of(hold, law, Instant.MIN);
    notices.stream()
        .filter(one -> one.offered().filter(now::containsAll).isPresent())
        .forEach(one -> duties.putIfAbsent(one.id(), List.of()));
    List<Paper> papers = new ArrayList<>();
    duties.forEach(
        (id, owed) ->
            papers.add(
                new Paper(
                    id,
                    notices.stream().filter(one -> one.id().equals(id)).findFirst(),
                    owed,
                    hold.served().stream().filter(one -> one.notice().equals(id)).toList())));
    return papers;
  }

  /** One of them; refused where nothing asks for it or offers it. */
  public static Paper find(Hold hold, LawAnswer law, String id) {
    String none = "Nothing here asks for or offers the notice " + id;
    return of(hold, law).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(Refused.Why.UNKNOWN, none));
  }

  /** What the stack asks for, and after it what the agency's own form does. */
  private static List<OwedDuty> owed(LawAnswer answer) {
    List<OwedDuty> all = new ArrayList<>(answer.duties());
    org.amparo.policy.ir.Situation known = org.amparo.policy.ir.Situation.of(answer.record());
    for (Policy form : answer.law().forms()) {
      for (Duty duty : form.duties()) {
        Map<Question, Truth> follows = new EnumMap<>(Question.class);
        for (Question question : form.rulings().keySet()) {
          follows.put(
              question,
              duty.follows(Interpreter.byItsRules(form, question, known), answer.record()));
        }
        follows.values().removeIf(Truth.FALSE::equals);
        if (!follows.isEmpty() && !duty.due().standing()) {
          all.add(new OwedDuty(form, duty, follows, duty.by(form, answer.record())));
        }
      }
    }
    return all;
  }

  /** What the person or their counsel is told because the agency was is due once the agency was. */
  private static OwedDuty untilTold(OwedDuty owed) {
    boolean becauseTold =
        owed.follows().keySet().equals(Set.of(Question.NOTIFY))
            && TOLD.contains(owed.duty().action());
    return becauseTold
        ? new OwedDuty(
            owed.policy(), owed.duty(), Map.of(Question.NOTIFY, Truth.UNKNOWN), owed.by())
        : owed;
  }

  private static final Set<Duty.Action> TOLD =
      Set.of(Duty.Action.INFORM_PERSON, Duty.Action.NOTIFY_COUNSEL);

  /** What a page calls it. */
  public String title() {
    return notice
        .map(one -> "For %s: %s".formatted(Wording.of(one.to()), one.in(Language.EN).title()))
        .orElseGet(() -> required() ? duties.getFirst().duty().text() : id);
  }

  /** Its id as the name of a place on a page. */
  public String place() {
    return id.replace('/', '-');
  }

  public Recipient to() {
    return notice
        .map(Notice::to)
        .orElseGet(
            () ->
                duties.isEmpty()
                    ? Recipient.FILE
                    : Recipient.of(duties.getFirst().duty().action()));
  }

  public List<OwedDuty> settled() {
    return duties.stream().filter(OwedDuty::settled).toList();
  }

  /** Whether the law in force asks for it; it may do so only if something applies. */
  public boolean required() {
    return !duties.isEmpty();
  }
}
