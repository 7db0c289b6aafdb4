package org.amparo.desk.verdict;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.law.AnswerView;
import org.amparo.desk.law.Moments;
import org.amparo.desk.notice.Language;
import org.amparo.desk.notice.Paper;
import org.amparo.desk.verdict.Brief.Step;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.Fact;
import org.amparo.policy.explain.Explanation;
import org.amparo.policy.law.OwedDuty;

/** What there is to do for a request, done or not, in the order in which it is done. */
public record ToDo(List<Task> tasks) {

  public ToDo {
    tasks = List.copyOf(tasks);
  }

  /**
   * One thing to do.
   *
   * @param due when it was done, or by when it has to be, in words; empty for whenever
   * @param place where the page has a form or a paper for it; empty for nowhere
   */
  public record Task(String words, String due, boolean done, String place) {}

  /** How many are done. */
  public long done() {
    return tasks.stream().filter(Task::done).count();
  }

  /** The first that is not. */
  public Optional<Task> next() {
    return tasks.stream().filter(task -> !task.done()).findFirst();
  }

  /** What there is to do for a request whose verdict is known. */
  public static ToDo of(Matter matter, Verdict verdict, List<Paper> papers) {
    return new ToDo(new Tasks(matter, verdict, papers).all());
  }

  /** Of papers and duties that are not done; the rest is one line. */
  private static final int SHOWN = 3;

  /** Collects them. */
  private record Tasks(Matter matter, Verdict verdict, List<Paper> papers) {

    private List<Task> all() {
      Hold hold = matter.hold();
      List<Task> all = new ArrayList<>();
      all.add(
          new Task(
              "Take in the request",
              Hold.received(hold.facts()).map(at -> said(at.atZone(zone()))).orElse(""),
              true,
              ""));
      if (verdict instanceof Verdict.JudgesName) {
        all.add(new Task(verdict.brief().next().words(), due(verdict.brief().next()), false, ""));
        all.add(new Task("Follow the jail's procedure for warrants", "", false, ""));
        all.add(new Task("Correct the facts if no judge signed it", "", false, "facts"));
        return all;
      }
      if (verdict instanceof Verdict.HasLeft) {
        // Nothing is asked of whoever is gone, and nobody is let go twice.
        all.add(new Task("Record the end", "now", false, "end"));
        return all;
      }
      boolean over = hold.end().isPresent();
      boolean asked =
          hold.facts().value(Fact.PERSON_AGE) != null
              && hold.facts().value(Fact.PERSON_US_CITIZEN_CLAIM) != null;
      if (matter.asksHold() || hold.asked() == Question.TRANSFER) {
        all.add(new Task("Ask age and citizenship", "", asked, "question"));
      }
      if (verdict.brief().next().step() == Step.ANSWER && asked) {
        all.add(new Task("Answer the next question", "", false, "question"));
      }
      if (!over || hold.leaving()) {
        all.add(
            new Task(
                "Record when local custody ends",
                hold.left().map(at -> said(at.atZone(zone()))).orElse(""),
                hold.leaving(),
                "leave"));
      }
      if (hold.leaving() && matter.asksHold()) {
        boolean decided = hold.standing().isPresent();
        all.add(new Task("Decide: hold, or let go", decided ? "" : "now", decided, "decide"));
      }
      boolean now = verdict instanceof Verdict.ReleaseNow;
      if (now) {
        // Nothing is waited for.
        all.add(go(over));
      }
      List<Task> due = papers.stream().filter(Tasks::belongs).map(this::paper).toList();
      notice().ifPresent(all::add);
      due.stream().filter(Task::done).forEach(all::add);
      List<Task> open = due.stream().filter(task -> !task.done()).toList();
      all.addAll(open.subList(0, Math.min(SHOWN, open.size())));
      if (open.size() > SHOWN) {
        int left = open.size() - SHOWN;
        String more = left == 1 ? "1 more paper or duty" : left + " more papers and duties";
        all.add(new Task(more, "", false, "papers"));
      }
      if (!now) {
        all.add(go(over));
      }
      return all;
    }

    private Task go(boolean over) {
      return new Task(
          "Let the person go, and record it",
          matter.hold().stage() == Stage.HELD
              ? matter.law().deadline().map(end -> "by " + said(end)).orElse("")
              : matter.hold().leaving() ? "now" : "",
          over,
          "end");
    }

    private ZoneId zone() {
      return matter.now().getZone();
    }

    private String said(ZonedDateTime at) {
      return Moments.said(at, matter.now());
    }

    private String due(Brief.Next next) {
      return next.by().map(at -> "by " + said(at)).orElse("now");
    }

    /** What law or the form asks for; what may be due and is offered stands folded elsewhere. */
    private static boolean belongs(Paper paper) {
      return !paper.settled().isEmpty() || !paper.served().isEmpty();
    }

    private Task paper(Paper paper) {
      String words =
          paper
              .notice()
              .map(notice -> "Print: " + notice.in(Language.EN).title())
              .orElseGet(
                  () ->
                      paper.required()
                          ? AnswerView.firstSentence(paper.settled().getFirst().duty().text())
                          : paper.id());
      boolean done = !paper.served().isEmpty();
      String due =
          done
              ? said(paper.served().getLast().at().atZone(zone()))
              : paper.settled().stream().findFirst().map(Tasks::due).orElse("");
      return new Task(words, due, done, "paper-" + paper.place());
    }

    private static String due(OwedDuty owed) {
      return Explanation.due(owed.duty(), owed.by());
    }

    /** Form I-247A asks to hold and to be told of the release; each is a thing to do. */
    private Optional<Task> notice() {
      Optional<Paper> paper =
          papers.stream().filter(one -> one.id().equals(Paper.RELEASE_TO_AGENCY)).findFirst();
      boolean both =
          matter.asksHold() && "I247A".equals(matter.hold().facts().value(Fact.REQUEST_FORM));
      if (!both || paper.filter(Tasks::belongs).isPresent()) {
        return Optional.empty();
      }
      Outcome outcome = new AnswerView(matter.law(), Question.NOTIFY).outcome();
      String words =
          switch (outcome) {
            case MUST -> "Tell ICE when the person will be released: the law requires it";
            case MAY -> "Tell ICE when the person will be released, or refuse";
            case MUST_NOT -> "Do not tell ICE of the release: the law forbids it";
            default -> "Ask counsel whether to tell ICE of the release";
          };
      boolean forbidden = outcome == Outcome.MUST_NOT;
      return Optional.of(
          new Task(
              words,
              forbidden ? "" : "before the release",
              forbidden,
              paper.map(one -> "paper-" + one.place()).orElse("")));
    }
  }
}
