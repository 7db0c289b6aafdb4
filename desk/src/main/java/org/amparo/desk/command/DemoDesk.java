package org.amparo.desk.command;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.intake.CaseForm;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.County;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.BundledFiles;
import org.amparo.model.fact.CaseRecord;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Made-up requests, and an account of each role; each act at its time, as the record has them. */
final class DemoDesk {

  private static final Actor OFFICER = actor(Role.OFFICER);
  private static final String WORDS = "made up for the demo";

  private DemoDesk() {}

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

  /** What a made-up county set up. */
  static County county() {
    return County.parse(file("demo-county.yaml"), "demo-county.yaml");
  }

  /** Fills it, and gives the password of each account. */
  static Map<String, String> fill(DeskDatabase database, DeskLaw law, InstantSource clock) {
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), law.zone()).truncatedTo(ChronoUnit.MINUTES);
    Map<String, Hold> holds = new HashMap<>();
    for (var row : CsvReader.builder().ofNamedCsvRecord(file("demo-acts.csv"))) {
      LocalDateTime at = now.minusMinutes(Long.parseLong(row.getField("minutes_ago")));
      HoldBook book = new HoldBook(database, law, () -> at.atZone(law.zone()).toInstant());
      String booking = row.getField("booking");
      String act = row.getField("act");
      String value = row.getField("value");
      holds.put(
          booking,
          act.equals("TAKE_IN")
              ? book.takeIn(OFFICER, booking, request(value, at))
              : act(book, Objects.requireNonNull(holds.get(booking)), at, act, value));
    }
    Accounts accounts = new Accounts(database, clock);
    Map<String, String> passwords = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      if (role.isOfPeople()) {
        String password = UUID.randomUUID().toString().substring(0, 18);
        passwords.put(actor(role).account(), password);
        accounts.open(Actor.DESK, actor(role).account(), role, password);
      }
    }
    return passwords;
  }

  /** Nothing of a demo is kept, however it ends. */
  static void forget(Path folder) {
    boolean _ = FileSystemUtils.deleteRecursively(folder.toFile());
  }

  /** An act of the officer, or a supervisor's agreement where the law of the place asks for one. */
  private static Hold act(HoldBook book, Hold hold, LocalDateTime at, String act, String value) {
    return switch (act) {
      case "LEAVE" -> book.leave(OFFICER, hold, at, false, "");
      case "DECIDE" -> book.decide(OFFICER, hold, Choice.valueOf(value), Reason.OTHER, WORDS);
      case "AGREE" ->
          hold.decisions().getLast().waits()
              ? book.agree(actor(Role.SUPERVISOR), hold, hold.decisions().getLast(), true, WORDS)
              : hold;
      case "END" -> book.end(OFFICER, hold, End.valueOf(value), at, true);
      default ->
          book.learn(OFFICER, hold, CaseForm.read(Map.of(act, value), hold.facts()).record());
    };
  }

  /** With what most laws ask for, or of no kind: most answers are open, and it takes two. */
  private static CaseRecord request(String kind, LocalDateTime at) {
    String facts =
        file(kind.isEmpty() ? "demo-bare.json" : "demo-request.json").replace("KIND", kind);
    return CaseJson.read(
        JsonMapper.shared().readValue(facts.replace("RECEIVED", at.toString()), Map.class), "demo");
  }

  private static String file(String name) {
    return BundledFiles.required(DemoDesk.class, "org/amparo/desk/command/" + name);
  }

  private static Actor actor(Role role) {
    return new Actor(role.name().toLowerCase(Locale.ROOT) + "-1", role.name());
  }
}
