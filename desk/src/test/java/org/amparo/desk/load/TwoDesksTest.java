package org.amparo.desk.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.keep.RecordCheck;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two desks that keep one record in PostgreSQL, of which one is killed. */
class TwoDesksTest {

  private static final int OFFICERS = 4;
  private static final Actor OFFICER = new Actor("officer-1", "OFFICER");

  @TempDir private Path folder;

  @Test
  void the_other_goes_on_loses_nothing_tells_of_a_deadline_once_and_takes_in_who_signs_in_anew()
      throws Exception {
    String url = TestDatabases.postgres();
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskClient.openAccounts(new Accounts(database, InstantSource.system()), OFFICERS);
    }
    Path log = Files.createFile(folder.resolve("log"));
    List<String> acknowledged = new ArrayList<>();
    try (DeskProcess kept = DeskProcess.start(url, log);
        DeskProcess killed = DeskProcess.start(url, log);
        ExecutorService threads = Executors.newFixedThreadPool(OFFICERS)) {
      List<Future<List<String>>> officers = new ArrayList<>();
      CountDownLatch underWay = new CountDownLatch(OFFICERS);
      for (int officer = 1; officer <= OFFICERS; officer++) {
        int one = officer;
        String first = officer % 2 == 0 ? killed.origin() : kept.origin();
        officers.add(threads.submit(() -> takeIn(one, first, kept.origin(), underWay)));
      }
      assertThat(underWay.await(2, TimeUnit.MINUTES))
          .as(() -> officers.stream().map(Object::toString).toList().toString())
          .isTrue();
      killed.kill();
      for (Future<List<String>> officer : officers) {
        acknowledged.addAll(officer.get());
      }
      assertThat(acknowledged).doesNotHaveDuplicates().hasSizeGreaterThan(OFFICERS * 10);
      // A third takes the place of the one that was killed; each deadline is told once.
      try (DeskProcess again = DeskProcess.start(url, log);
          DeskDatabase database = DeskDatabase.open(url)) {
        assertThat(DeskClient.signIn(again.origin(), 1).get("/board").statusCode()).isEqualTo(200);
        String late = late(database);
        EventLog events = new EventLog(database, InstantSource.system());
        long until = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (events.ofKind("ALERTED").isEmpty() && System.nanoTime() < until) {
          Thread.sleep(200);
        }
        Thread.sleep(8_000);
        assertThat(events.ofKind("ALERTED"))
            .singleElement()
            .matches(event -> late.equals(event.subject()));
      }
    }
    try (DeskDatabase database = DeskDatabase.open(url)) {
      assertThat(
              database
                  .jdbc()
                  .queryForList("SELECT subject FROM event WHERE kind = 'TAKEN_IN'", String.class))
          .containsAll(acknowledged);
      assertThat(RecordCheck.run(database, List.of()).faults()).isEmpty();
    }
  }

  /** Takes in thirty requests, after the desk is gone at the other; the numbers it was told. */
  private static List<String> takeIn(
      int officer, String first, String then, CountDownLatch underWay) {
    List<String> told = new ArrayList<>();
    DeskClient client = DeskClient.signIn(first, officer);
    for (int i = 0; i < 30; i++) {
      try {
        told.add(client.takeIn("T-%d-%d".formatted(officer, i)));
        if (i == 4) {
          underWay.countDown();
        }
        Thread.sleep(60);
      } catch (DeskClient.Gone _) {
        client = DeskClient.signIn(then, officer);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return told;
  }

  /** A request whose person was to walk out two hours ago. */
  private static String late(DeskDatabase database) {
    DeskLaw law =
        DeskLaw.of(PolicyLibrary.bundled(), DeskProcess.PLACE, TestCounty.OFFICER_DECIDES);
    HoldBook book = new HoldBook(database, law, InstantSource.system());
    LocalDateTime left = book.now().toLocalDateTime().minusHours(2);
    Map<String, ?> request =
        Map.of("kind", "HOLD", "form", "I247A", "received_at", left.minusHours(1).toString());
    var hold = book.takeIn(OFFICER, "LATE-1", CaseJson.read(Map.of("request", request), "new"));
    return book.leave(OFFICER, hold, left, true, "").number();
  }
}
