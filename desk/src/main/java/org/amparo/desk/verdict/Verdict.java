package org.amparo.desk.verdict;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.amparo.desk.hold.End;
import org.amparo.desk.law.Moments;
import org.amparo.desk.law.OnCall.Contact;
import org.amparo.desk.law.Wording;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;

/**
 * What a request comes to now: one record for each situation, with its sentence, why, the next act
 * and by when. Pages print it and change no word.
 */
public sealed interface Verdict {

  /** What to do, in one sentence. */
  String sentence();

  /** Why, what comes next, and the clock. */
  Brief brief();

  /** How loud it is, and in which color. */
  default Tone tone() {
    return Tone.CALM;
  }

  /** One meaning a color. */
  enum Tone {
    HELD,
    PAST,
    COURT,
    OPEN,
    CALM
  }

  /** Whether a hold is on record, still to be recorded, or what would follow if it came to it. */
  enum Stand {
    ON_RECORD,
    NOT_RECORDED,
    IF_NOW
  }

  /** The person is to be held, and until when. */
  record HoldUntil(ZonedDateTime end, Stand stand, Brief brief) implements Verdict {
    @Override
    public String sentence() {
      String until = Moments.said(end, brief.now());
      return switch (stand) {
        case ON_RECORD -> "Hold until " + until + ", then let go.";
        case NOT_RECORDED -> "Hold until " + until + ": record it now.";
        case IF_NOW -> "If local custody ended now: hold until " + until + ".";
      };
    }

    @Override
    public Tone tone() {
      return switch (stand) {
        case ON_RECORD -> Tone.HELD;
        case NOT_RECORDED -> Tone.OPEN;
        case IF_NOW -> Tone.CALM;
      };
    }
  }

  /** Nothing keeps the person any longer. */
  record ReleaseNow(Duration overdue, Brief brief) implements Verdict {
    @Override
    public String sentence() {
      return overdue.compareTo(Duration.ofMinutes(5)) < 0
          ? "Release now."
          : "Release now: " + Moments.span(overdue) + " overdue.";
    }

    @Override
    public Tone tone() {
      return Tone.PAST;
    }
  }

  /** The law requires what a request asks for that is no hold. */
  record Must(Question asked, Brief brief) implements Verdict {
    @Override
    public String sentence() {
      return "Must " + Wording.of("act", asked) + ". This request asks for no hold.";
    }
  }

  /** The law and the agency leave it to the officer. */
  record May(Question asked, Brief brief) implements Verdict {
    @Override
    public String sentence() {
      return asked == Question.HOLD
          ? "The officer decides: hold, or let go."
          : "May " + Wording.of("act", asked) + ", or refuse. This request asks for no hold.";
    }

    @Override
    public Tone tone() {
      return Tone.OPEN;
    }
  }

  /** The law forbids what is asked, or the agency's instruction is against it. */
  record MustNot(Question asked, boolean byInstruction, Brief brief) implements Verdict {
    @Override
    public String sentence() {
      if (asked != Question.HOLD) {
        return "Must not " + Wording.of("act", asked) + ".";
      }
      String not = byInstruction ? "Do not hold" : "Must not hold";
      return not + ": let the person go when local custody ends.";
    }
  }

  /** A court's paper came, alone or with a request. */
  record JudgesName(Brief brief) implements Verdict {
    @Override
    public String sentence() {
      return "A judge's name is on this: confirm with the court or the marshals first.";
    }

    @Override
    public Tone tone() {
      return Tone.COURT;
    }
  }

  /** Facts are missing that the answer hangs on. */
  record NotSettled(boolean leaving, Brief brief) implements Verdict {
    @Override
    public String sentence() {
      return leaving
          ? "Not settled: answer the next question, or release now."
          : "Not settled yet: answer the next question.";
    }

    @Override
    public Tone tone() {
      return Tone.OPEN;
    }
  }

  /** A person has to read the papers or the clause. */
  record AskCounsel(boolean leaving, Optional<Contact> counsel, Brief brief) implements Verdict {
    @Override
    public String sentence() {
      String call = counsel.map(one -> "call " + one.number()).orElse("call counsel");
      return leaving ? "Ask counsel now, or release: " + call + "." : "Ask counsel: " + call + ".";
    }

    @Override
    public Tone tone() {
      return Tone.OPEN;
    }
  }

  /** A decision counts once a supervisor agrees. */
  record WaitsForSupervisor(Optional<Contact> supervisor, Brief brief) implements Verdict {
    @Override
    public String sentence() {
      return "Waiting for a supervisor: call %s."
          .formatted(supervisor.map(Contact::number).orElse("one"));
    }

    @Override
    public Tone tone() {
      return Tone.OPEN;
    }
  }

  /** The agency asks for no hold, or took back what it asked for. */
  record NothingAsked(boolean canceled, boolean leaving, Brief brief) implements Verdict {
    @Override
    public String sentence() {
      String why = canceled ? "ICE canceled this request" : "this request asks for no hold";
      return leaving
          ? "Release now: " + why + "."
          : (canceled ? why : "This request asks for no hold") + ". It keeps nobody.";
    }

    @Override
    public Tone tone() {
      return leaving ? Tone.PAST : Tone.CALM;
    }
  }

  /**
   * What is left to do for a request to be told, to hand over or to interview, as someone leaves.
   */
  record LeavesNow(Question asked, Outcome answer, Brief brief) implements Verdict {
    @Override
    public String sentence() {
      return Wording.of(asked.name(), answer) + ".";
    }

    @Override
    public Tone tone() {
      return Tone.PAST;
    }
  }

  /** No law of the state is carried for the day by which it goes. */
  record NotCarried(LocalDate day, boolean someDay, Optional<Contact> counsel, Brief brief)
      implements Verdict {

    private static final DateTimeFormatter DAY =
        DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    @Override
    public String sentence() {
      return someDay
          ? "Law not carried for %s: check the date.".formatted(DAY.format(day))
          : "Law of this state not carried: call %s."
              .formatted(counsel.map(Contact::number).orElse("counsel"));
    }

    @Override
    public Tone tone() {
      return Tone.OPEN;
    }
  }

  /** The law leaves it to the agency, or does not settle the power, and the agency said nothing. */
  record NoInstruction(Optional<Contact> call, Brief brief) implements Verdict {
    @Override
    public String sentence() {
      return "No instruction. Call %s.".formatted(call.map(Contact::words).orElse("a supervisor"));
    }

    @Override
    public Tone tone() {
      return Tone.OPEN;
    }
  }

  /** A hold is on record and its end is not known. */
  record NoClock(Optional<Contact> counsel, Brief brief) implements Verdict {
    @Override
    public String sentence() {
      return "Held, and no deadline is known: call %s now."
          .formatted(counsel.map(Contact::number).orElse("counsel"));
    }

    @Override
    public Tone tone() {
      return Tone.PAST;
    }
  }

  /** The law's answer is no longer the one that was decided on. */
  record DecideAgain(Brief brief) implements Verdict {
    @Override
    public String sentence() {
      return "The law's answer changed: decide again, or release now.";
    }

    @Override
    public Tone tone() {
      return Tone.OPEN;
    }
  }

  /** Another request about the booking holds the person. */
  record HeldElsewhere(String number, Brief brief) implements Verdict {
    @Override
    public String sentence() {
      return "Held on request " + number + ": look there first.";
    }
  }

  /** By another request the person left the building. */
  record HasLeft(String number, Brief brief) implements Verdict {
    @Override
    public String sentence() {
      return "This person has left the building: end this request.";
    }

    @Override
    public Tone tone() {
      return Tone.OPEN;
    }
  }

  /** It is over. */
  record Ended(End how, Brief brief) implements Verdict {
    @Override
    public String sentence() {
      return Wording.of(how) + ".";
    }
  }
}
