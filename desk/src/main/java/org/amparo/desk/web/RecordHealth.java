package org.amparo.desk.web;

import org.amparo.desk.mail.Postman;
import org.amparo.desk.record.ClockWatch;
import org.amparo.desk.record.EventLog;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the record answers, and what someone should look at. */
@Component
class RecordHealth extends AbstractHealthIndicator {

  private final EventLog log;
  private final ClockWatch clocks;
  private final Postman mail;

  RecordHealth(EventLog log, ClockWatch clocks, Postman mail) {
    this.log = log;
    this.clocks = clocks;
    this.mail = mail;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    builder
        .up()
        .withDetail("events", log.head().sequence())
        .withDetail("clock", clocks.jump().map(ClockWatch.Jump::words).orElse("as it ran"))
        .withDetail(
            "anchored", log.last("ANCHORED").map(event -> event.at().toString()).orElse("never"))
        .withDetail("mail_waiting", mail.waiting());
  }
}
