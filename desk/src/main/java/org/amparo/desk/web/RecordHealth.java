package org.amparo.desk.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.desk.board.Watch;
import org.amparo.desk.job.Jobs;
import org.amparo.desk.mail.Anchors;
import org.amparo.desk.mail.Postman;
import org.amparo.desk.record.ClockWatch;
import org.amparo.desk.record.Differences;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.TestWrite;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether the record answers and takes what is written, deadlines are watched and anchors made, and
 * what someone should look at.
 */
@Component
final class RecordHealth extends AbstractHealthIndicator {

  private static final Duration LATE = Duration.ofSeconds(30);

  private final EventLog log;
  private final ClockWatch clocks;
  private final Postman mail;
  private final Anchors anchors;
  private final Differences differences;
  private final Jobs jobs;

  RecordHealth(
      EventLog log,
      ClockWatch clocks,
      Postman mail,
      Anchors anchors,
      Differences differences,
      Jobs jobs) {
    this.differences = differences;
    this.log = log;
    this.clocks = clocks;
    this.mail = mail;
    this.anchors = anchors;
    this.jobs = jobs;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    Map<String, Duration> ages = jobs.ages();
    ages.forEach((job, age) -> health.withDetail("seconds_since_" + job, age.toSeconds()));
    boolean late =
        List.of(Watch.JOB, TestWrite.JOB).stream()
            .anyMatch(job -> Objects.requireNonNull(ages.get(job)).compareTo(LATE) > 0);
    // What it reads of the record comes last: where it cannot be read, the rest is told.
    (late ? health.down() : health.up())
        .withDetail("events", log.head().sequence())
        .withDetail("clock", clocks.jump().map(ClockWatch.Jump::words).orElse("as it ran"))
        .withDetail("anchored", anchors.words())
        .withDetail("mail_waiting", mail.waiting())
        .withDetail("differences", differences.words());
    if (anchors.missing() || !differences.words().isEmpty()) {
      health.down();
    }
  }
}
