package org.amparo.desk.hold;

import java.util.Optional;
import java.util.Set;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.fact.CaseRecord;

/** The numbers of requests: the next one, and that of a request whose form was sent before. */
record Numbers(DeskDatabase database, EventLog log) {

  /** Such as {@code 2026-000001}, within the transaction that takes it. */
  String next(int year) {
    long last =
        database
            .sql()
            .sql("SELECT max(number) FROM hold WHERE number BETWEEN ? AND ?")
            .params(year + "-000000", year + "-999999")
            .query((row, _) -> Optional.ofNullable(row.getString(1)))
            .single()
            .map(number -> Long.parseLong(number.substring(number.indexOf('-') + 1)))
            .orElse(0L);
    return "%d-%06d".formatted(year, last + 1);
  }

  /** The open request that the same form was taken in as: a form sent twice is one request. */
  Optional<String> taken(String booking, CaseRecord facts) {
    return database
        .sql()
        .sql("SELECT number FROM hold WHERE booking = ? AND stage <> 'ENDED'")
        .param(booking)
        .query(String.class)
        .list()
        .stream()
        .filter(
            number -> {
              EventLog.Told first = log.told(number, Set.of()).getFirst();
              Hold taken = Hold.start(first.event(), first.content().orElseThrow());
              CaseRecord again = CaseJson.read(CaseJson.of(facts), number);
              return CaseJson.of(taken.facts()).equals(CaseJson.of(again));
            })
        .findFirst();
  }
}
