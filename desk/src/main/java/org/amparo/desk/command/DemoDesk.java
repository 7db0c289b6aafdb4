package org.amparo.desk.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.record.Actor;
import org.amparo.model.BundledFiles;
import org.amparo.model.fact.Fact;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A desk with made-up requests, and an account of each role. */
record DemoDesk(HoldBook book, LocalDateTime now) {

  private static final Actor OFFICER = actor(Role.OFFICER);
  private static final Actor SUPERVISOR = actor(Role.SUPERVISOR);
  private static final String WORDS = "made up for the demo";
  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  /** A clock that starts now and runs some times as fast, to show what happens at a deadline. */
  record FastClock(Instant start, int times) implements InstantSource {

    FastClock(int times) {
      this(Instant.now(), times);
    }

    @Override
    public Instant instant() {
      return start.plus(Duration.between(start, Instant.now()).multipliedBy(times));
    }
  }

  /** Fills it, and gives the password of each account. */
  static Map<String, String> fill(Accounts accounts, HoldBook book, InstantSource clock) {
    Map<String, String> passwords = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      if (role != Role.PUBLIC) {
        String password = UUID.randomUUID().toString().substring(0, 18);
        passwords.put(actor(role).account(), password);
        accounts.open(Actor.DESK, actor(role).account(), role, password);
      }
    }
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), book.zone());
    new DemoDesk(book, now.truncatedTo(ChronoUnit.MINUTES)).fill();
    return passwords;
  }

  private static Actor actor(Role role) {
    return new Actor(role.name().toLowerCase(Locale.ROOT) + "-1", role.name());
  }

  private void fill() {
    held("B-24012", 51);
    held("B-24017", 46);
    held("B-24052", 38);
    Hold changed = held("B-24066", 4);
    book.learn(OFFICER, changed, changed.facts().with(Fact.PERSON_US_CITIZEN_CLAIM, true));
    book.leave(OFFICER, taken("HOLD", "B-24088", 9), now.minusMinutes(20));
    Hold goes = book.leave(OFFICER, taken("HOLD", "B-24091", 7), now.minusMinutes(5));
    decided(goes, Choice.DECLINE);
    // Nothing is known but what it asks for: most laws leave that open, and it takes two to decide.
    Map<String, ?> bare = Map.of("request", Map.of("kind", "HOLD"));
    Hold waits = book.takeIn(OFFICER, "B-24093", CaseJson.read(bare, "B-24093"));
    book.decide(OFFICER, waits, Choice.HONOR, Reason.COURT_ORDER, WORDS);
    Hold papers = taken("HOLD", "B-24104", 1);
    book.learn(
        OFFICER, papers, papers.facts().with(Fact.REQUEST_ADMINISTRATIVE_WARRANT_FORM, "I286"));
    taken("NOTIFY", "B-24097", 3);
    decided(taken("TRANSFER", "B-24099", 2), Choice.DECLINE);
    taken("INTERVIEW", "B-24101", 1);
    Hold gone = book.leave(OFFICER, taken("HOLD", "B-23990", 72), now.minusDays(2));
    gone = decided(gone, Choice.DECLINE);
    book.end(OFFICER, gone, End.RELEASED, now.minusDays(2).plusMinutes(30));
  }

  private Hold held(String booking, int hours) {
    Hold hold = taken("HOLD", booking, hours + 30);
    return decided(book.leave(OFFICER, hold, now.minusHours(hours)), Choice.HONOR);
  }

  /** A request with what most laws ask for, so that most answers are settled. */
  private Hold taken(String kind, String booking, int hoursAgo) {
    String facts =
        BundledFiles.required(DemoDesk.class, "org/amparo/desk/command/demo-request.json")
            .replace("KIND", kind)
            .replace("RECEIVED", now.minusHours(hoursAgo).toString());
    return book.takeIn(
        OFFICER, booking, CaseJson.read(JsonMapper.shared().readValue(facts, FACTS), booking));
  }

  /** By a supervisor too, where the law of the place asks for one. */
  private Hold decided(Hold hold, Choice choice) {
    Hold then = book.decide(OFFICER, hold, choice, Reason.OTHER, WORDS);
    return then.decisions().getLast().waits()
        ? book.agree(SUPERVISOR, then, then.decisions().getLast(), true, WORDS)
        : then;
  }
}
