package org.amparo.desk.proof;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.desk.hold.Arrival;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.notice.Language;
import org.amparo.desk.notice.Paper;
import org.amparo.desk.notice.PrintedNotice;
import org.amparo.desk.notice.Printing;
import org.amparo.desk.notice.Serving;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.Head;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;

/** A desk in Texas with two requests, the first of which went all its way. */
record ProvedDesk(DeskDatabase database, EventLog log, HoldBook book, Proofs proofs) {

  static final Actor OFFICER = new Actor("officer-7", "OFFICER");
  static final Actor SUPERVISOR = new Actor("supervisor-2", "SUPERVISOR");
  static final Actor AUDITOR = new Actor("auditor-1", "AUDITOR");
  static final String BOOKING = "B-4711";
  static final String WORDS = "the court clerk called twice";
  static final String NUMBER = "2026-000001";

  static ProvedDesk open(String url) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-30T18:00:00Z"));
    DeskDatabase database = DeskDatabase.open(url);
    DeskLaw law =
        DeskLaw.of(PolicyLibrary.bundled(), "Harris County, TX", TestCounty.OFFICER_DECIDES);
    EventLog log = new EventLog(database, clock);
    HoldBook book = new HoldBook(database, law, clock);
    return new ProvedDesk(database, log, book, new Proofs(database, log, law, clock));
  }

  /** Fills it, and gives an anchor in the middle of the first request. */
  Head fill() {
    Arrival arrival =
        new Arrival(
            Arrival.Channel.FAX,
            3,
            "a".repeat(64),
            "Houston field office",
            "Officer 4242",
            null,
            true);
    Hold hold = book.takeIn(OFFICER, BOOKING, facts("2026-10-30T06:10"), arrival);
    book.takeIn(OFFICER, "B-9", facts("2026-10-30T07:00"));
    hold = book.leave(OFFICER, hold, LocalDateTime.parse("2026-10-30T11:00"), false, "");
    Map<String, String> shown = Map.of("sentence", "Hold until Sunday 11:00 AM, then let go.");
    hold = book.decide(OFFICER, hold, Choice.HONOR, Reason.OTHER, WORDS, shown);
    if (hold.decisions().getLast().waits()) {
      hold = book.agree(SUPERVISOR, hold, hold.decisions().getLast(), true, "agreed");
    }
    Head anchor = log.head();
    LawAnswer law = book.answer(hold);
    Paper copy = Paper.find(hold, law, "copy-to-person");
    Printing.record(
        book, OFFICER, new PrintedNotice(copy, Language.ES, hold, law, book.now(), book.county()));
    hold =
        Serving.serve(
            book,
            OFFICER,
            hold,
            "copy-to-person",
            "PERSON",
            LocalDateTime.parse("2026-10-30T12:30"),
            Language.ES,
            null,
            false,
            true);
    book.end(OFFICER, hold, End.HANDED_OVER, LocalDateTime.parse("2026-10-30T12:45"), true);
    return anchor;
  }

  Proof prove(Set<Disclosure> shown, List<Head> anchors, @Nullable TimeStamps authority) {
    return proofs.make(AUDITOR, NUMBER, shown, anchors, authority);
  }

  private static CaseRecord facts(String received) {
    return CaseJson.read(
        Map.of(
            "request",
            Map.of("kind", "HOLD", "form", "I247A", "received_at", received),
            "person",
            Map.of("age", 34, "us_citizen_claim", false, "victim_or_witness", true)),
        "one");
  }
}
