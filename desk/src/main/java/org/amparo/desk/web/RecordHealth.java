package org.amparo.desk.web;

import org.amparo.desk.mail.Postman;
import org.amparo.desk.record.ClockWatch;
import org.amparo.desk.record.EventLog;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the record answers, and what someone should look at. */
@Component
record RecordHealth(EventLog log, ClockWatch clocks, Postman mail) implements HealthIndicator {

  @Override
  public Health health() {
    return Health.up()
        .withDetail("events", log.head().sequence())
        .withDetail("clock", clocks.jump().map(ClockWatch.Jump::words).orElse("as it ran"))
        .withDetail(
            "anchored", log.last("ANCHORED").map(event -> event.at().toString()).orElse("never"))
        .withDetail("mail_waiting", mail.waiting())
        .build();
  }
}
