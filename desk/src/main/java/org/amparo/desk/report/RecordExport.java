package org.amparo.desk.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Course;
import org.amparo.desk.hold.Decided;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.law.DeskLaw;
import org.amparo.model.decision.Decision;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;

/** The requests of a desk as a file, by the contract {@code amparo-desk}; no free text is in it. */
final class RecordExport {

  /** What a workspace knows of a request under the same name. */
  private static final List<Fact> FACTS =
      List.of(
          Fact.REQUEST_KIND,
          Fact.REQUEST_FORM,
          Fact.REQUEST_FORM_COMPLETE,
          Fact.REQUEST_PROBABLE_CAUSE_SHOWN,
          Fact.REQUEST_SUPPORTING_DOCUMENT,
          Fact.REQUEST_ADMINISTRATIVE_WARRANT,
          Fact.REQUEST_JUDICIAL_WARRANT,
          Fact.REQUEST_SERVED_ON_PERSON,
          Fact.REQUEST_ICE_THREAT_LEVEL,
          Fact.PERSON_FINAL_ORDER,
          Fact.PERSON_US_CITIZEN_CLAIM,
          Fact.PERSON_VICTIM_OR_WITNESS,
          Fact.PERSON_AGE,
          Fact.CUSTODY_BOOKED_ON,
          Fact.CUSTODY_RELEASE_ELIGIBLE_AT,
          Fact.CUSTODY_RELEASE_REASON);

  private static final List<String> OTHERS =
      List.of(
          "no_conviction",
          "action",
          "held",
          "released_at",
          "released_to",
          "withdrawn_on",
          "answer",
          "answers");

  private RecordExport() {}

  static String csv(DeskLaw law, List<Course> courses, LocalDate today) {
    String place =
        Gazetteer.bundled()
            .division(law.place().id())
            .filter(County.class::isInstance)
            .map(found -> ((County) found).geoid())
            .orElse(law.place().id());
    List<String> header = new ArrayList<>(List.of("place_id", "place", "time_zone"));
    header.addAll(List.of("request_no", "booking_no", "received_at"));
    FACTS.forEach(fact -> header.add(fact.key()));
    header.addAll(OTHERS);
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header);
      for (Course course : courses) {
        Hold hold = course.hold();
        List<String> row = new ArrayList<>(List.of(place, law.place().name(), law.zone().getId()));
        row.addAll(
            List.of(
                hold.number(),
                hold.booking(),
                course.received().truncatedTo(ChronoUnit.MINUTES).toString()));
        FACTS.forEach(fact -> row.add(cell(Optional.ofNullable(hold.facts().value(fact)))));
        row.addAll(others(law, course, today));
        csv.writeRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> others(DeskLaw law, Course course, LocalDate today) {
    Hold hold = course.hold();
    ListValue convictions = hold.facts().list(ListFact.CONVICTIONS);
    boolean none = convictions.complete() && convictions.elements().isEmpty();
    Optional<End> end = hold.end();
    boolean left = end.filter(how -> how != End.WITHDRAWN).isPresent();
    var resolution = law.answer(hold.facts(), today).to(hold.asked());
    return List.of(
        none ? "true" : "",
        hold.standing()
            .map(Decided::choice)
            .map(choice -> choice == Choice.HONOR ? "HONORED" : "DECLINED")
            .orElse(""),
        String.valueOf(course.heldFrom().isPresent()),
        left ? cell(course.ended()) : "",
        end.map(RecordExport::to).orElse(""),
        end.equals(Optional.of(End.WITHDRAWN)) ? cell(course.ended()).substring(0, 10) : "",
        resolution.outcome().name(),
        resolution.decisions().stream().map(RecordExport::answer).collect(Collectors.joining(" ")));
  }

  private static String to(End end) {
    return switch (end) {
      case HANDED_OVER -> "ICE";
      case TO_ANOTHER_AGENCY -> "OTHER_AGENCY";
      case RELEASED, WITHDRAWN -> "";
    };
  }

  private static String answer(Decision decision) {
    return decision.policyId() + "=" + decision.outcome();
  }

  private static String cell(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
