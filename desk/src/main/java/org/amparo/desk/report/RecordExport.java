package org.amparo.desk.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Course;
import org.amparo.desk.hold.Decided;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.EventLog;
import org.amparo.model.WordList;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;
import org.amparo.policy.law.Resolution;

/** The requests of a desk as a file, by the contract {@code amparo-desk}; no free text is in it. */
final class RecordExport {

  /** A fact that a workspace knows under the same name stands here with its path. */
  private static final List<String> COLUMNS =
      WordList.of(
          """
          place_id place time_zone request_no booking_no received_at
          request.kind request.form request.form_complete request.probable_cause_shown
          request.supporting_document request.administrative_warrant request.judicial_warrant
          request.served_on_person request.ice_threat_level
          person.final_order person.us_citizen_claim person.victim_or_witness person.age
          custody.booked_on custody.release_eligible_at custody.release_reason
          no_conviction action held released_at released_to withdrawn_on answer answers
          """);

  private RecordExport() {}

  /**
   * The file, and how many requests are in it; a request is in memory only while its row is made.
   */
  @SuppressWarnings("ArrayRecordComponent") // a file, which nobody compares
  record Csv(byte[] bytes, long requests) {}

  static Csv csv(DeskLaw law, EventLog log, LocalDate today) {
    String place =
        Gazetteer.bundled()
            .division(law.place().id())
            .filter(County.class::isInstance)
            .map(found -> ((County) found).geoid())
            .orElse(law.place().id());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    AtomicLong requests = new AtomicLong();
    try (CsvWriter csv = ReportPage.writer(new OutputStreamWriter(file, UTF_8))) {
      csv.writeRecord(COLUMNS.stream().map(column -> column.replaceFirst(".*[.]", "")).toList());
      Course.each(
          log,
          law.zone(),
          course -> row(law, place, course, today),
          row -> {
            csv.writeRecord(row);
            requests.incrementAndGet();
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Csv(file.toByteArray(), requests.get());
  }

  private static List<String> row(DeskLaw law, String place, Course course, LocalDate today) {
    Hold hold = course.hold();
    Resolution answer = law.answer(hold.facts(), today, hold.asked());
    return COLUMNS.stream()
        .map(
            column ->
                switch (column) {
                  case "place_id" -> place;
                  case "place" -> law.place().name();
                  case "time_zone" -> law.zone().getId();
                  case "answer" -> answer.outcome().name();
                  case "answers" ->
                      answer.decisions().stream()
                          .map(one -> one.policyId() + "=" + one.outcome())
                          .collect(Collectors.joining(" "));
                  default -> cell(column, course);
                })
        .toList();
  }

  private static String cell(String column, Course course) {
    Hold hold = course.hold();
    Optional<End> end = hold.end();
    boolean withdrawn = end.equals(Optional.of(End.WITHDRAWN));
    return switch (column) {
      case "request_no" -> hold.number();
      case "booking_no" -> hold.booking();
      case "received_at" -> course.received().truncatedTo(ChronoUnit.MINUTES).toString();
      case "no_conviction" -> {
        ListValue convictions = hold.facts().list(ListFact.CONVICTIONS);
        yield convictions.complete() && convictions.elements().isEmpty() ? "true" : "";
      }
      case "action" ->
          hold.decision()
              .map(Decided::choice)
              .map(choice -> choice == Choice.HONOR ? "HONORED" : "DECLINED")
              .orElse("");
      case "held" -> String.valueOf(course.heldFrom().isPresent());
      case "released_at" -> text(course.ended().filter(_ -> !withdrawn));
      case "released_to" ->
          switch (end.orElse(End.RELEASED)) {
            case HANDED_OVER -> "ICE";
            case TO_ANOTHER_AGENCY -> "OTHER_AGENCY";
            case RELEASED, WITHDRAWN -> "";
          };
      case "withdrawn_on" ->
          text(course.ended().filter(_ -> withdrawn).map(LocalDateTime::toLocalDate));
      default -> text(Optional.ofNullable(hold.facts().value(Fact.byPath(column).orElseThrow())));
    };
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
