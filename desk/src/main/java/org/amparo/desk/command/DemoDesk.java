package org.amparo.desk.command;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
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

/** Fills a desk with made-up requests, and an account of each role. */
final class DemoDesk {

  private static final Actor OFFICER = new Actor(account(Role.OFFICER), Role.OFFICER.name());
  private static final Actor SUPERVISOR =
      new Actor(account(Role.SUPERVISOR), Role.SUPERVISOR.name());
  private static final String WORDS = "made up for the demo";

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
    held(book, "B-24017", now, 47);
    held(book, "B-24052", now, 30);
    held(book, "B-24066", now, 4);
    book.leave(OFFICER, taken(book, "B-24088", now.minusHours(9)), now.minusMinutes(20));
    taken(book, "B-24093", now.minusHours(3));
    taken(book, "B-24101", now.minusHours(1));
    Hold gone = taken(book, "B-23990", now.minusDays(3));
    gone = book.leave(OFFICER, gone, now.minusDays(2));
    gone = decided(book, gone, Choice.DECLINE);
    book.end(OFFICER, gone, End.RELEASED, now.minusDays(2).plusMinutes(30));
    return passwords;
  }

  static String account(Role role) {
    return role.name().toLowerCase(Locale.ROOT) + "-1";
  }

  private static void held(HoldBook book, String booking, LocalDateTime now, int hours) {
    Hold hold = taken(book, booking, now.minusHours(hours + 30));
    hold = book.leave(OFFICER, hold, now.minusHours(hours));
    decided(book, hold, Choice.HONOR);
  }

  private static Hold taken(HoldBook book, String booking, LocalDateTime received) {
    Map<String, Object> request =
        Map.of(
            "kind",
            "HOLD",
            "form",
            "I247A",
            "received_at",
            received.toString(),
            "administrative_warrant",
            true);
    return book.takeIn(OFFICER, booking, CaseJson.read(Map.of("request", request), booking));
  }

  /** By a supervisor too, where the law of the place asks for one. */
  private static Hold decided(HoldBook book, Hold hold, Choice choice) {
    Hold then = book.decide(OFFICER, hold, choice, Reason.OTHER, WORDS);
    return then.decisions().getLast().waits()
        ? book.agree(SUPERVISOR, then, then.decisions().getLast(), true, WORDS)
        : then;
  }
}
