package org.amparo.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.amparo.ingest.fetch.FetchedFile.Outcome;
import org.amparo.ingest.fetch.PublishedSet.FileAt;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.Sha256;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

  private static final byte[] BYTES = bytes(300_000, 1);
  private static final byte[] OTHER = bytes(250_000, 2);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private final Publisher publisher = new Publisher();

  @AfterEach
  void close() {
    publisher.close();
  }

  private static byte[] bytes(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static FetchLimits limits(int retries) {
    return new FetchLimits(
        1_000_000, Duration.ofSeconds(20), Duration.ofSeconds(20), retries, Duration.ofMillis(1));
  }

  private FetchedFile fetch(FetchLimits limits, boolean again) {
    return fetch(limits, again, new FileAt(publisher.address(), "ledger.csv", null));
  }

  private FetchedFile fetch(FetchLimits limits, boolean again, FileAt file) {
    return fetch(limits, again, file, ProgressListener.NONE);
  }

  private FetchedFile fetch(
      FetchLimits limits, boolean again, FileAt file, ProgressListener progress) {
    return new Fetcher(new FetchCache(folder), limits, CLOCK)
        .fetch(
            new PublishedSet("ledger", "A ledger", "Us", "None", "Ours", file, null, "", null),
            file,
            again,
            progress);
  }

  private Problem problem(FetchLimits limits, FileAt file) {
    Problem problem =
        Assertions.assertThrows(AmparoException.class, () -> fetch(limits, true, file))
            .problems()
            .getFirst();
    assertThat(problem.remedy()).isNotBlank();
    return problem;
  }

  private FileAt ledger(@Nullable String sha256) {
    return new FileAt(publisher.address(), "ledger.csv", sha256);
  }

  private List<String> left() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> path.getFileName().toString())
          .filter(name -> name.contains(".part"))
          .toList();
    }
  }

  @Test
  void a_file_that_the_catalog_no_longer_names_is_fetched_anew() throws IOException {
    publisher.answers(Publisher.file(BYTES));
    assertThat(fetch(limits(0), false).outcome()).isEqualTo(Outcome.FETCHED);
    URI elsewhere = publisher.address().resolve("/other.csv");
    publisher.answers(Publisher.file(OTHER));
    assertThat(fetch(limits(0), false, new FileAt(elsewhere, "ledger.csv", null)).file())
        .hasBinaryContent(OTHER);
    assertThat(
            Assertions.assertThrows(
                    AmparoException.class,
                    () ->
                        fetch(
                            limits(0),
                            false,
                            new FileAt(elsewhere, "ledger.csv", Sha256.of(BYTES))))
                .problems()
                .getFirst()
                .code())
        .isEqualTo(ErrorCode.CHECKSUM_WRONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/ledger.csv",
        "https://user:secret@example.org/ledger.csv",
        "http://user:secret@127.0.0.1/ledger.csv",
        "https://10.0.0.8/ledger.csv",
        "https://192.168.1.1/ledger.csv",
        "https://169.254.169.254/latest",
        "https://100.64.0.1/ledger.csv",
        "https://[fd00::1]/ledger.csv",
        "file:///etc/passwd",
        "ftp://example.org/ledger.csv"
      })
  void a_server_may_not_lead_out_in_the_clear_nor_into_a_private_network(String to) {
    publisher.answers(
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
        });
    assertThat(problem(limits(0), ledger(null)).code()).isEqualTo(ErrorCode.ADDRESS_NOT_ALLOWED);
    assertThat(Addresses.mayLead(URI.create("https://example.org/"), URI.create(to))).isFalse();
  }

  @Test
  void a_server_may_lead_on_within_this_machine() throws IOException {
    publisher.answers(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/moved.csv");
          exchange.sendResponseHeaders(301, -1);
        },
        Publisher.file(BYTES));
    assertThat(fetch(limits(0), false).file()).hasBinaryContent(BYTES);
    assertThat(Addresses.mayLead(URI.create("https://example.org/"), publisher.address()))
        .isFalse();
  }

  @Test
  void a_file_comes_whole_and_the_publisher_is_not_asked_again() throws IOException {
    publisher.answers(Publisher.file(BYTES));
    List<Long> seen = new ArrayList<>();
    FetchedFile first =
        fetch(
            limits(0),
            false,
            ledger(null),
            progress -> seen.add(progress.done() * 1000 + progress.total() % 1000));
    assertThat(first.file()).hasBinaryContent(BYTES).hasFileName("ledger.csv");
    assertThat(first.sha256()).isEqualTo(Sha256.of(BYTES));
    assertThat(first.outcome()).isEqualTo(Outcome.FETCHED);
    assertThat(seen).isSorted().contains(0L, 300_000_000L);
    FetchedFile second = fetch(limits(0), false);
    assertThat(second.outcome()).isEqualTo(Outcome.ALREADY_HERE);
    assertThat(second.at()).isEqualTo(CLOCK.instant());
    assertThat(publisher.asked()).isEqualTo(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void a_download_that_broke_off_begins_again_by_itself() {
    publisher.answers(
        Publisher.beginning(BYTES, 100_000), Publisher.status(503), Publisher.file(BYTES));
    assertThat(fetch(limits(2), false).file()).hasBinaryContent(BYTES);
    assertThat(publisher.asked()).isEqualTo(3);
  }

  @Test
  void another_file_at_the_same_address_is_reported_and_both_are_kept() {
    publisher.answers(Publisher.file(BYTES), Publisher.file(OTHER));
    FetchedFile first = fetch(limits(0), false);
    FetchedFile second = fetch(limits(0), true);
    assertThat(second.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(second.file()).hasBinaryContent(OTHER);
    assertThat(second.earlier()).isEqualTo(first.file()).hasBinaryContent(BYTES);
    assertThat(fetch(limits(0), true).outcome()).isEqualTo(Outcome.FETCHED);
  }

  @Test
  void a_file_in_the_cache_that_is_no_longer_what_it_was_is_fetched_again() throws IOException {
    publisher.answers(Publisher.file(BYTES));
    Files.write(fetch(limits(0), false).file(), OTHER);
    FetchedFile again = fetch(limits(0), false);
    assertThat(again.outcome()).isEqualTo(Outcome.FETCHED);
    assertThat(again.file()).hasBinaryContent(BYTES);
  }

  @Test
  void what_is_not_there_is_refused_at_once_with_the_way_to_bring_it_by_hand() {
    publisher.answers(Publisher.status(404));
    Problem problem = problem(limits(4), ledger(null));
    assertThat(problem.code()).isEqualTo(ErrorCode.DOWNLOAD_REFUSED);
    assertThat(problem.remedy()).contains(publisher.address().toString(), "amparo import");
    assertThat(publisher.asked()).isEqualTo(1);
  }

  @Test
  void a_server_in_trouble_is_asked_again_and_then_given_up() {
    publisher.answers(Publisher.status(500));
    assertThat(problem(limits(2), ledger(null)).code()).isEqualTo(ErrorCode.DOWNLOAD_REFUSED);
    assertThat(publisher.asked()).isEqualTo(3);
  }

  @Test
  void a_server_that_falls_silent_is_given_up_and_nothing_is_left() throws IOException {
    CountDownLatch done = new CountDownLatch(1);
    publisher.answers(
        exchange -> {
          Publisher.beginning(BYTES, 100_000).to(exchange);
          try {
            done.await(60, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        Publisher.file(BYTES));
    FetchLimits impatient =
        new FetchLimits(
            1_000_000, Duration.ofSeconds(20), Duration.ofMillis(400), 0, Duration.ofMillis(1));
    Problem problem = problem(impatient, ledger(null));
    done.countDown();
    assertThat(problem.code()).isEqualTo(ErrorCode.DOWNLOAD_BROKE_OFF);
    assertThat(problem.message()).contains("nothing came");
    assertThat(left()).isEmpty();
    assertThat(fetch(limits(0), false).file()).hasBinaryContent(BYTES);
  }

  @Test
  void a_server_that_never_answers_is_given_up() {
    CountDownLatch done = new CountDownLatch(1);
    publisher.answers(
        exchange -> {
          try {
            done.await(60, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    FetchLimits impatient =
        new FetchLimits(
            1_000_000, Duration.ofMillis(400), Duration.ofSeconds(20), 0, Duration.ofMillis(1));
    assertThat(problem(impatient, ledger(null)).code()).isEqualTo(ErrorCode.DOWNLOAD_BROKE_OFF);
    done.countDown();
  }

  @Test
  void a_file_announced_as_too_large_is_not_begun() throws IOException {
    publisher.answers(Publisher.file(BYTES));
    Problem problem = problem(limits(0).withBytes(299_999), ledger(null));
    assertThat(problem.code()).isEqualTo(ErrorCode.DOWNLOAD_TOO_LARGE);
    assertThat(problem.message()).contains("299,999");
    assertThat(left()).isEmpty();
    assertThat(fetch(limits(0).withBytes(300_000), true).file()).hasBinaryContent(BYTES);
  }

  @Test
  void a_file_that_grows_too_large_without_saying_so_is_thrown_away() throws IOException {
    publisher.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(BYTES);
        });
    assertThat(problem(limits(0).withBytes(200_000), ledger(null)).code())
        .isEqualTo(ErrorCode.DOWNLOAD_TOO_LARGE);
    assertThat(left()).isEmpty();
  }

  @Test
  void a_file_that_the_catalog_does_not_describe_is_kept_and_not_used() throws IOException {
    publisher.answers(Publisher.file(BYTES));
    Problem problem = problem(limits(0), ledger(Sha256.of(OTHER)));
    assertThat(problem.code()).isEqualTo(ErrorCode.CHECKSUM_WRONG);
    assertThat(problem.message()).contains(Sha256.of(BYTES), Sha256.of(OTHER));
    Path kept = Path.of(String.valueOf(problem.place()));
    assertThat(kept).hasBinaryContent(BYTES);
    assertThat(new FetchCache(folder).latest(set(), ledger(null))).isEmpty();
    assertThat(fetch(limits(0), false, ledger(Sha256.of(BYTES))).outcome())
        .isEqualTo(Outcome.FETCHED);
  }

  private PublishedSet set() {
    return new PublishedSet("ledger", "A ledger", "Us", "", "", ledger(null), null, "", null);
  }

  @Test
  void no_network_is_said_with_the_way_to_bring_the_file_by_hand() {
    URI nobody = publisher.address();
    publisher.close();
    Problem problem = problem(limits(4), new FileAt(nobody, "ledger.csv", null));
    assertThat(problem.code()).isEqualTo(ErrorCode.NETWORK_UNREACHABLE);
    assertThat(problem.remedy()).contains(nobody.toString(), "by hand", "amparo import");
  }

  @Test
  void a_redirect_is_followed_but_not_to_a_file_nor_round_in_circles() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "not for the cache");
    publisher.answers(to("/there.csv"), Publisher.file(BYTES));
    assertThat(fetch(limits(0), true).file()).hasBinaryContent(BYTES);
    publisher.answers(to(secret.toUri().toString()));
    assertThat(problem(limits(4), ledger(null)).code()).isEqualTo(ErrorCode.ADDRESS_NOT_ALLOWED);
    publisher.answers(to("/ledger.csv"));
    assertThat(problem(limits(0), ledger(null)).code()).isEqualTo(ErrorCode.ADDRESS_NOT_ALLOWED);
  }

  private static Publisher.Answer to(String location) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", location);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  @Test
  void a_cache_that_cannot_be_written_is_an_error_that_names_it() throws IOException {
    publisher.answers(Publisher.file(BYTES));
    Files.writeString(folder.resolve("ledger"), "in the way");
    Problem problem = problem(limits(0), ledger(null));
    assertThat(problem.code()).isEqualTo(ErrorCode.OUTPUT_NOT_WRITABLE);
    assertThat(problem.remedy()).contains("AMPARO_CACHE");
  }
}
