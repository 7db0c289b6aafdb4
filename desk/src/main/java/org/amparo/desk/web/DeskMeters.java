package org.amparo.desk.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.amparo.desk.board.Board;
import org.amparo.desk.hold.BoardRow.Urgency;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.job.Jobs;
import org.amparo.desk.mail.Anchors;
import org.amparo.desk.mail.Postman;
import org.amparo.desk.record.Differences;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a county's monitoring reads of the desk: counts and ages, and nothing of a person. What
 * cannot be read, because the database is away say, is no number.
 */
@Component
record DeskMeters(
    Board board,
    HoldBook book,
    EventLog log,
    DeskDatabase database,
    Anchors anchors,
    Postman mail,
    Differences differences,
    Jobs jobs,
    InstantSource clock)
    implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "overdue", "People who had to walk out already", () -> overdue());
    for (Stage stage : Stage.values()) {
      if (stage != Stage.ENDED) {
        Gauge.builder("amparo.desk.open", number(() -> open(stage)))
            .description("Requests that have not ended")
            .tag("stage", stage.name())
            .register(registry);
      }
    }
    gauge(registry, "chain.events", "Events of the record", () -> log.head().sequence());
    gauge(registry, "chain.head.age.seconds", "Since the last event", () -> since(lastEvent()));
    gauge(
        registry,
        "anchor.age.seconds",
        "Since the record was anchored last; no number where it never was",
        () -> since(anchors.latest().orElse(null)));
    gauge(registry, "mail.waiting", "Messages that wait", () -> mail.waiting());
    gauge(
        registry,
        "record.differs",
        "1 where the record is not as it was written",
        () -> differences.words().isEmpty() ? 0 : 1);
    jobs.ages()
        .keySet()
        .forEach(
            job ->
                Gauge.builder("amparo.desk.job.age.seconds", number(() -> age(job)))
                    .description("Since each thing that recurs was done whole")
                    .tag("job", job)
                    .register(registry));
  }

  private static void gauge(
      MeterRegistry registry, String name, String description, Supplier<Number> value) {
    Gauge.builder("amparo.desk." + name, number(value)).description(description).register(registry);
  }

  private static Supplier<Number> number(Supplier<Number> value) {
    return () -> {
      try {
        return value.get();
      } catch (RuntimeException e) {
        return Double.NaN;
      }
    };
  }

  private long overdue() {
    return board.rows().stream().filter(row -> row.urgency(book.now()) == Urgency.OVERDUE).count();
  }

  private long open(Stage stage) {
    return board.rows().stream().filter(row -> row.stage() == stage).count();
  }

  private @Nullable Instant lastEvent() {
    String at = database.jdbc().queryForObject("SELECT at FROM event_head", String.class);
    return at == null ? null : Instant.parse(at);
  }

  private double since(@Nullable Instant moment) {
    return moment == null
        ? Double.NaN
        : Duration.between(moment, clock.instant()).toMillis() / 1000.0;
  }

  private double age(String job) {
    Duration age = jobs.ages().get(job);
    return age == null ? Double.NaN : age.toMillis() / 1000.0;
  }
}
