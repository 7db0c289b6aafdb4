package org.amparo.desk.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.amparo.desk.account.AccountCheck;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.hold.BoardCheck;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.job.Jobs;
import org.amparo.desk.keep.RecordCheck;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.mail.Anchors;
import org.amparo.desk.mail.Postman;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.ClockWatch;
import org.amparo.desk.record.Differences;
import org.amparo.desk.record.Event;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.Head;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.Guards;
import org.amparo.desk.store.NotWritten;
import org.amparo.desk.store.Reach;
import org.amparo.desk.store.TestDatabases;
import org.amparo.desk.web.DeskServer;
import org.amparo.desk.web.DeskSettings;
import org.amparo.desk.web.Outside;
import org.amparo.model.problem.AmparoException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mail.MailSendException;

/**
 * Months of a desk in a minute, with the real SQLite, pool and Spring: everything outside is made
 * up from a seed, on one thread. What one seed found it finds again.
 */
final class Simulation implements AutoCloseable {

  private static final String PLACE = "Franklin County, OH";
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final String PASSWORD = "four plain words here";
  private static final Actor OFFICER = new Actor("officer-1", "OFFICER");
  private static final Actor SUPERVISOR = new Actor("supervisor-1", "SUPERVISOR");
  private static final Actor ADMINISTRATOR = new Actor("administrator-1", "ADMINISTRATOR");
  private static final int TERM = 30;
  private static final Duration MINUTE = Duration.ofSeconds(60);
  private static final int BETWEEN_CHECKS = 5;

  private final Random random;
  private final String url = TestDatabases.sqlite();
  private final Path folder = Path.of(url.substring("jdbc:sqlite:".length())).resolveSibling("");
  private final SimulatedDriver driver;
  private final TellingModel telling = new TellingModel();
  private final Map<String, Instant> endedAt = new LinkedHashMap<>();

  /** What time it is, and how far the server's clock is from it. */
  private Instant now = Instant.parse("2026-06-01T12:00:00Z");

  private Duration off = Duration.ZERO;
  private long nanos;

  /** Until when what the desk asks of files or mail does not come back. */
  private Instant hangs = Instant.MIN;

  private Instant calmSince = now;
  private @Nullable Connection lock;
  private ConfigurableApplicationContext desk;
  private long seen;
  private int bookings;

  Simulation(long seed) throws IOException {
    random = new Random(seed);
    driver = new SimulatedDriver(random);
    Files.writeString(
        folder.resolve("terms.csv"),
        "place,days,source\n\"%s\",%d,made up\n".formatted(PLACE, TERM));
    desk = start();
    bean(Accounts.class).open(Actor.DESK, "administrator-1", Role.ADMINISTRATOR, PASSWORD);
    seen = bean(EventLog.class).head().sequence();
  }

  private ConfigurableApplicationContext start() {
    Map<String, String> environment =
        Map.of(
            "AMPARO_DESK_RETENTION", folder.resolve("terms.csv").toString(),
            "AMPARO_DESK_ANCHORS", folder.resolve("anchors.txt").toString(),
            "AMPARO_DESK_SMTP_URL", "smtp://127.0.0.1:9",
            "AMPARO_DESK_MAIL_FROM", "desk@jail.example",
            "AMPARO_DESK_MAIL_TO", "shift@jail.example");
    environment.forEach(System::setProperty);
    try {
      Reach reach = new Reach(Duration.ofMillis(40), Duration.ofMillis(20), driver::of);
      return DeskServer.start(
          new DeskSettings(
              PLACE,
              url,
              "127.0.0.1",
              0,
              null,
              null,
              () -> now.plus(off),
              TestCounty.OFFICER_DECIDES),
          new Outside(reach, () -> nanos, place(), post(), false));
    } finally {
      environment.keySet().forEach(System::clearProperty);
    }
  }

  private Anchors.Place place() {
    return new Anchors.Place() {
      @Override
      public void add(Head head, Path file) throws IOException {
        hang();
        if (random.nextInt(20) == 0) {
          throw new IOException("no room");
        }
        head.appendTo(file);
      }

      @Override
      public List<Head> all(Path file) {
        hang();
        return Files.exists(file) ? Head.readAll(file) : List.of();
      }
    };
  }

  private Postman.Post post() {
    return (_, _) -> {
      hang();
      if (random.nextInt(4) == 0) {
        throw new MailSendException("no answer");
      }
    };
  }

  /** While one job waits for what hangs, time goes on, and so does every other job. */
  private void hang() {
    while (now.isBefore(hangs)) {
      pass(20);
      runJobs();
      told();
    }
  }

  private <T> T bean(Class<T> type) {
    return desk.getBean(type);
  }

  /** Goes through so many turns, and checks after each what must hold. */
  void run(int turns) {
    for (int turn = 0; turn < turns; turn++) {
      trouble();
      act();
      for (int second = random.nextInt(1, 20); second > 0; second--) {
        pass(1);
        runJobs();
      }
      if (random.nextInt(30) == 0) {
        days();
      }
      check();
      if (turn % BETWEEN_CHECKS == 0) {
        whole();
      }
    }
    heal();
    restart();
    for (int second = 0; second < 200; second++) {
      pass(1);
      runJobs();
    }
    check();
    whole();
    assertThat(RecordCheck.run(bean(DeskDatabase.class), anchors()).faults()).isEmpty();
  }

  /** Of how many holds the deadline passed, and was told. */
  int deadlines() {
    return telling.deadlines();
  }

  private List<Head> anchors() {
    Path file = folder.resolve("anchors.txt");
    return Files.exists(file) ? Head.readAll(file) : List.of();
  }

  /**
   * What lies on the disk is whole as another process reads it, whatever fails just now; before a
   * start too, at which the desk puts its board right.
   */
  private void whole() {
    SingleConnectionDataSource file = new SingleConnectionDataSource(url, true);
    try {
      JdbcTemplate rows = new JdbcTemplate(file);
      List<ChainCheck.Fault> faults = new ArrayList<>(ChainCheck.run(rows, anchors()).faults());
      faults.addAll(BoardCheck.run(rows));
      faults.addAll(AccountCheck.run(rows));
      assertThat(faults).isEmpty();
      assertThat(Guards.faults(rows, true)).isEmpty();
      assertThat(
              rows.queryForObject(
                  "SELECT count(*) FROM event WHERE kind = ?", Long.class, Differences.FOUND))
          .isZero();
    } finally {
      file.destroy();
    }
  }

  private void pass(long seconds) {
    now = now.plusSeconds(seconds);
    nanos += Duration.ofSeconds(seconds).toNanos();
    if (driver.fails() || lock != null) {
      calmSince = now;
    }
  }

  private void runJobs() {
    while (bean(Jobs.class).runDue() != null) {
      // Until none is due.
    }
  }

  /** Nights and weeks in which nobody acts. */
  private void days() {
    heal();
    until(now.plus(Duration.ofHours(random.nextInt(24, 24 * 12))));
  }

  /** Goes on in hours, and stops where somebody has to be told, to see whether they are. */
  private void until(Instant end) {
    while (now.isBefore(end)) {
      Instant hour = now.plusSeconds(3_600);
      Instant stop = telling.next(now).filter(hour::isAfter).orElse(hour);
      pass(Duration.between(now, stop).toSeconds());
      runJobs();
      for (int half = 0; half < 2; half++) {
        pass(31);
        runJobs();
      }
      told();
    }
  }

  /**
   * Hours in which somebody has to be told, of a hold's deadline or that nobody decided, and what
   * is written or sent elsewhere hangs.
   */
  private void evening() {
    heal();
    setClock();
    LocalDateTime at = LocalDateTime.ofInstant(now, ZONE);
    String number = takeIn(at);
    leave(number, at);
    if (random.nextInt(3) > 0) {
      decide(number, Choice.HONOR);
    }
    until(telling.due(number).minusSeconds(300));
    hangs = now.plusSeconds(7_200);
    while (now.isBefore(hangs)) {
      pass(60);
      runJobs();
      told();
    }
  }

  private void trouble() {
    switch (random.nextInt(28)) {
      case 0 -> driver.fail(random.nextInt(1, 400));
      case 1 -> driver.fail(0);
      case 2 -> driver.killAfter(random.nextInt(12));
      case 3 -> lock();
      case 4, 5, 6 -> unlock();
      case 7 -> hangs = now.plusSeconds(random.nextInt(10, 900));
      case 12, 13 -> evening();
      case 8 -> {
        heal();
        restart();
      }
      case 9 -> {
        heal();
        desk.close();
        whole();
        off = Duration.ofDays(random.nextInt(-3, 1_100));
        desk = start();
        calmSince = now;
      }
      case 10, 11 -> setClock();
      default -> {}
    }
    if (driver.isDead()) {
      heal();
      restart();
    }
  }

  /** Somebody looks at a clock, sets the server's right, and says so. */
  private void setClock() {
    off = Duration.ZERO;
    calmSince = now;
    runJobs();
    attempt(
        ADMINISTRATOR,
        "CLOCK_CONFIRMED",
        () -> {
          bean(ClockWatch.class).confirm(ADMINISTRATOR);
          return "";
        });
  }

  private void heal() {
    unlock();
    driver.fail(0);
    if (driver.isDead()) {
      driver.end();
      desk.close();
      whole();
      driver.begin();
      desk = start();
    }
    driver.begin();
    calmSince = now;
  }

  private void restart() {
    desk.close();
    whole();
    desk = start();
    calmSince = now;
  }

  private void lock() {
    try {
      if (lock == null) {
        Connection other = DriverManager.getConnection(url);
        other.createStatement().execute("BEGIN IMMEDIATE");
        lock = other;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void unlock() {
    try {
      if (lock != null) {
        lock.close();
        lock = null;
        calmSince = now;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void act() {
    List<String> open = new ArrayList<>(leftOrNot());
    String number = open.isEmpty() ? "" : open.get(random.nextInt(open.size()));
    HoldBook book = bean(HoldBook.class);
    LocalDateTime at = LocalDateTime.ofInstant(now, ZONE).truncatedTo(ChronoUnit.SECONDS);
    switch (random.nextInt(number.isEmpty() ? 2 : 8)) {
      case 0, 1 -> takeIn(at);
      case 2, 3 -> leave(number, at);
      case 4 -> decide(number, random.nextBoolean() ? Choice.HONOR : Choice.DECLINE);
      case 5 ->
          attempt(
              SUPERVISOR,
              "AGREED",
              () -> {
                Hold hold = book.seen(number, last(number));
                if (hold.decisions().isEmpty()) {
                  throw new Refused(Refused.Why.NOT_NOW, "nothing waits");
                }
                return book.agree(SUPERVISOR, hold, hold.decisions().getLast(), true, "seen")
                    .number();
              });
      case 6 ->
          attempt(
              OFFICER,
              "ENDED",
              () ->
                  book.end(OFFICER, book.seen(number, last(number)), End.RELEASED, at, true)
                      .number());
      default ->
          // Refused after its event was written.
          attempt(
              ADMINISTRATOR,
              "ACCOUNT_CLOSED",
              () -> {
                bean(Accounts.class).close(ADMINISTRATOR, "nobody-here");
                return "";
              });
    }
  }

  private String takeIn(LocalDateTime at) {
    String booking = "S-" + bookings++;
    Map<String, ?> request =
        Map.of("kind", "HOLD", "form", "I247A", "received_at", at.minusHours(1).toString());
    return attempt(
        OFFICER,
        "TAKEN_IN",
        () ->
            bean(HoldBook.class)
                .takeIn(OFFICER, booking, CaseJson.read(Map.of("request", request), booking))
                .number());
  }

  private void leave(String number, LocalDateTime at) {
    HoldBook book = bean(HoldBook.class);
    attempt(
        OFFICER,
        "LEAVING",
        () -> book.leave(OFFICER, book.seen(number, last(number)), at, true, "").number());
  }

  private void decide(String number, Choice choice) {
    HoldBook book = bean(HoldBook.class);
    attempt(
        OFFICER,
        "DECIDED",
        () ->
            book.decide(OFFICER, book.seen(number, last(number)), choice, Reason.OTHER, "made up")
                .number());
  }

  private long last(String number) {
    return bean(DeskDatabase.class)
        .sql("SELECT last_event FROM hold WHERE number = ?", number)
        .query(Long.class)
        .single();
  }

  private List<String> leftOrNot() {
    return bean(DeskDatabase.class)
        .sql("SELECT number FROM hold WHERE stage <> 'ENDED' AND booking IS NOT NULL")
        .query(String.class)
        .list();
  }

  /** Does an act, and holds the record to what was answered; gives the request's number. */
  private String attempt(Actor by, String kind, Supplier<String> act) {
    String answer;
    String number = "";
    try {
      number = act.get();
      answer = "whole";
    } catch (NotWritten e) {
      answer = e.absent() ? "absent" : "unknown";
    } catch (AmparoException | Refused e) {
      answer = "absent";
    }
    if (driver.isDead()) {
      heal();
    }
    List<Event> mine = fresh().stream().filter(event -> event.actor().equals(by)).toList();
    if (answer.equals("whole")) {
      assertThat(mine).as(kind).extracting(Event::kind).containsExactly(kind);
    } else if (answer.equals("absent")) {
      assertThat(mine).as(kind + " was answered as not done").isEmpty();
    } else {
      assertThat(mine).as(kind).hasSizeLessThanOrEqualTo(1);
    }
    mine.forEach(this::follow);
    if (!number.isEmpty()) {
      assertThat(mine.getFirst().subject()).isEqualTo(number);
    }
    return number;
  }

  private List<Event> fresh() {
    EventLog log = bean(EventLog.class);
    List<Event> fresh =
        log.before(Long.MAX_VALUE, (int) (log.head().sequence() - seen), "", "").stream()
            .map(EventLog.Told::event)
            .toList();
    seen = log.head().sequence();
    return fresh;
  }

  private void follow(Event event) {
    telling.follow(event, bean(EventLog.class), now);
    if (event.kind().equals("ENDED")) {
      endedAt.put(String.valueOf(event.subject()), now);
    }
  }

  private void check() {
    List<Event> acts = fresh().stream().filter(event -> event.actor().equals(OFFICER)).toList();
    assertThat(acts).as("what nobody did").isEmpty();
    endedAt.forEach(
        (number, at) -> {
          if (now.isBefore(at.plus(Duration.ofDays(TERM)))) {
            assertThat(booking(number)).as("%s is erased before its time", number).isTrue();
          }
        });
    told();
  }

  /** Where nothing fails and the clock is right, whoever has to be told was. */
  private void told() {
    if (off.isZero() && !calmSince.plus(MINUTE).isAfter(now)) {
      telling.check(bean(EventLog.class), now);
    }
  }

  private boolean booking(String number) {
    return bean(DeskDatabase.class)
            .sql("SELECT count(booking) FROM hold WHERE number = ?", number)
            .query(Long.class)
            .single()
        == 1;
  }

  @Override
  public void close() {
    unlock();
    driver.begin();
    desk.close();
  }
}
