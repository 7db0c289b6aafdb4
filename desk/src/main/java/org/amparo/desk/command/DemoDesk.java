package org.amparo.desk.command;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.record.Actor;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;

/** Fills a desk with made-up requests, and an account of each role. */
final class DemoDesk {

  private static final Actor OFFICER = new Actor(account(Role.OFFICER), Role.OFFICER.name());
  private static final Actor SUPERVISOR =
      new Actor(account(Role.SUPERVISOR), Role.SUPERVISOR.name());
  private static final String WORDS = "made up for the demo";

  private static final Map<String, Object> BOXES =
      Map.of(
          "form_complete", true,
          "probable_cause_shown", true,
          "administrative_warrant", true,
          "administrative_warrant_form", "I200",
          "facially_names_person", true,
          "judicial_warrant", false);

  private static final Map<String, Object> PERSON =
      Map.of("age", 34, "us_citizen_claim", false, "victim_or_witness", false);

  private DemoDesk() {}

  /** Fills it, and gives the password of each account. */
  static Map<Role, String> fill(Accounts accounts, HoldBook book, InstantSource clock) {
    Map<Role, String> passwords = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      if (role != Role.PUBLIC) {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        passwords.put(role, HexFormat.of().formatHex(random));
        accounts.open(Actor.DESK, account(role), role, passwords.get(role));
      }
    }
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), book.zone()).truncatedTo(ChronoUnit.MINUTES);
    held(book, "B-24012", now, 51);
    held(book, "B-24017", now, 46);
    held(book, "B-24052", now, 38);
    Hold changed = held(book, "B-24066", now, 4);
    CaseRecord citizen = changed.facts().with(Fact.PERSON_US_CITIZEN_CLAIM, true);
    book.learn(OFFICER, changed, citizen);
    book.leave(OFFICER, taken(book, "HOLD", "B-24088", now.minusHours(9)), now.minusMinutes(20));
    Hold goes = taken(book, "HOLD", "B-24091", now.minusHours(7));
    decided(book, book.leave(OFFICER, goes, now.minusMinutes(5)), Choice.DECLINE);
    // Nothing is known but what it asks for: most laws leave that open, and it takes two to decide.
    CaseRecord bare = CaseJson.read(Map.of("request", Map.of("kind", "HOLD")), "B-24093");
    Hold waits = book.takeIn(OFFICER, "B-24093", bare);
    book.decide(OFFICER, waits, Choice.HONOR, Reason.COURT_ORDER, WORDS);
    taken(book, "NOTIFY", "B-24097", now.minusHours(3));
    decided(book, taken(book, "TRANSFER", "B-24099", now.minusHours(2)), Choice.DECLINE);
    taken(book, "INTERVIEW", "B-24101", now.minusHours(1));
    Hold gone = taken(book, "HOLD", "B-23990", now.minusDays(3));
    gone = book.leave(OFFICER, gone, now.minusDays(2));
    gone = decided(book, gone, Choice.DECLINE);
    book.end(OFFICER, gone, End.RELEASED, now.minusDays(2).plusMinutes(30));
    return passwords;
  }

  static String account(Role role) {
    return role.name().toLowerCase(Locale.ROOT) + "-1";
  }

  private static Hold held(HoldBook book, String booking, LocalDateTime now, int hours) {
    Hold hold = taken(book, "HOLD", booking, now.minusHours(hours + 30));
    return decided(book, book.leave(OFFICER, hold, now.minusHours(hours)), Choice.HONOR);
  }

  /** A request with what most laws ask for, so that most answers are settled. */
  private static Hold taken(HoldBook book, String kind, String booking, LocalDateTime received) {
    Map<String, Object> request = new HashMap<>(BOXES);
    request.putAll(Map.of("kind", kind, "form", "I247A", "received_at", received.toString()));
    Map<String, Object> facts =
        Map.of("request", request, "person", PERSON, "custody", Map.of("local_charge", true));
    return book.takeIn(OFFICER, booking, CaseJson.read(facts, booking));
  }

  /** By a supervisor too, where the law of the place asks for one. */
  private static Hold decided(HoldBook book, Hold hold, Choice choice) {
    Hold then = book.decide(OFFICER, hold, choice, Reason.OTHER, WORDS);
    return then.decisions().getLast().waits()
        ? book.agree(SUPERVISOR, then, then.decisions().getLast(), true, WORDS)
        : then;
  }
}
