package org.amparo.desk.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.BundledFiles;
import org.amparo.model.fact.Fact;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Made-up requests, and an account of each role; each act at its time, as the record has them. */
final class DemoDesk {

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

  private record Step(LocalDateTime at, String booking, BiFunction<HoldBook, Hold, Hold> act) {}

  private final LocalDateTime now;
  private final List<Step> steps = new ArrayList<>();

  private DemoDesk(LocalDateTime now) {
    this.now = now;
    held("B-24012", 51);
    held("B-24017", 46);
    held("B-24052", 38);
    held("B-24066", 4);
    learned("B-24066", 60, Fact.PERSON_US_CITIZEN_CLAIM, true);
    taken("HOLD", "B-24088", 9);
    left("B-24088", 20);
    taken("HOLD", "B-24091", 7);
    left("B-24091", 5);
    decided("B-24091", 3, Choice.DECLINE);
    // Nothing is known but what it asks for: most laws leave that open, and it takes two to decide.
    Map<String, Object> bare =
        Map.of(
            "request",
            Map.of("kind", "HOLD", "form", "I247A", "received_at", now.minusMinutes(40) + ""));
    step("B-24093", 40, (book, _) -> book.takeIn(OFFICER, "B-24093", CaseJson.read(bare, "1")));
    step(
        "B-24093",
        30,
        (book, hold) -> book.decide(OFFICER, hold, Choice.HONOR, Reason.COURT_ORDER, WORDS));
    taken("HOLD", "B-24104", 2);
    learned("B-24104", 60, Fact.REQUEST_ADMINISTRATIVE_WARRANT_FORM, "I286");
    taken("NOTIFY", "B-24097", 3);
    taken("TRANSFER", "B-24099", 2);
    decided("B-24099", 60, Choice.DECLINE);
    taken("INTERVIEW", "B-24101", 1);
    taken("HOLD", "B-23990", 72);
    left("B-23990", 48 * 60);
    decided("B-23990", 48 * 60 - 10, Choice.DECLINE);
    LocalDateTime gone = now.minusMinutes(48 * 60 - 30);
    step(
        "B-23990", 48 * 60 - 30, (book, hold) -> book.end(OFFICER, hold, End.RELEASED, gone, true));
    steps.sort(Comparator.comparing(Step::at));
  }

  /** Fills it, and gives the password of each account. */
  static Map<String, String> fill(DeskDatabase database, DeskLaw law, InstantSource clock) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), law.zone());
    Map<String, Hold> holds = new HashMap<>();
    for (Step step : new DemoDesk(now.truncatedTo(ChronoUnit.MINUTES)).steps) {
      HoldBook book = new HoldBook(database, law, () -> step.at().atZone(law.zone()).toInstant());
      holds.compute(step.booking(), (_, hold) -> step.act().apply(book, hold));
    }
    Accounts accounts = new Accounts(database, clock);
    Map<String, String> passwords = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      if (role != Role.PUBLIC) {
        String password = UUID.randomUUID().toString().substring(0, 18);
        passwords.put(actor(role).account(), password);
        accounts.open(Actor.DESK, actor(role).account(), role, password);
      }
    }
    return passwords;
  }

  private static Actor actor(Role role) {
    return new Actor(role.name().toLowerCase(Locale.ROOT) + "-1", role.name());
  }

  private void step(String booking, int minutesAgo, BiFunction<HoldBook, Hold, Hold> act) {
    steps.add(new Step(now.minusMinutes(minutesAgo), booking, act));
  }

  private void held(String booking, int hours) {
    taken("HOLD", booking, hours + 30);
    left(booking, hours * 60);
    decided(booking, hours * 60 - 10, Choice.HONOR);
  }

  private void left(String booking, int minutesAgo) {
    LocalDateTime at = now.minusMinutes(minutesAgo);
    step(booking, minutesAgo, (book, hold) -> book.leave(OFFICER, hold, at, false, ""));
  }

  private void learned(String booking, int minutesAgo, Fact fact, Object value) {
    step(
        booking,
        minutesAgo,
        (book, hold) -> book.learn(OFFICER, hold, hold.facts().with(fact, value)));
  }

  /** A request with what most laws ask for, so that most answers are settled. */
  private void taken(String kind, String booking, int hoursAgo) {
    String facts =
        BundledFiles.required(DemoDesk.class, "org/amparo/desk/command/demo-request.json")
            .replace("KIND", kind)
            .replace("RECEIVED", now.minusHours(hoursAgo).toString());
    Map<String, Object> read = JsonMapper.shared().readValue(facts, FACTS);
    step(
        booking,
        hoursAgo * 60,
        (book, _) -> book.takeIn(OFFICER, booking, CaseJson.read(read, booking)));
  }

  /** By a supervisor too, where the law of the place asks for one. */
  private void decided(String booking, int minutesAgo, Choice choice) {
    step(
        booking,
        minutesAgo,
        (book, hold) -> {
          Hold then = book.decide(OFFICER, hold, choice, Reason.OTHER, WORDS);
          return then.decisions().getLast().waits()
              ? book.agree(SUPERVISOR, then, then.decisions().getLast(), true, WORDS)
              : then;
        });
  }
}
