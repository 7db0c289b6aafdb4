package org.amparo.handbook.schema;

import static org.amparo.handbook.schema.Shapes.bool;
import static org.amparo.handbook.schema.Shapes.cite;
import static org.amparo.handbook.schema.Shapes.date;
import static org.amparo.handbook.schema.Shapes.expression;
import static org.amparo.handbook.schema.Shapes.integer;
import static org.amparo.handbook.schema.Shapes.list;
import static org.amparo.handbook.schema.Shapes.map;
import static org.amparo.handbook.schema.Shapes.object;
import static org.amparo.handbook.schema.Shapes.some;
import static org.amparo.handbook.schema.Shapes.text;
import static org.amparo.handbook.schema.Shapes.word;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Clock;
import org.amparo.policy.Consequence;
import org.amparo.policy.Policy;
import org.amparo.policy.calendar.HolidayCalendar;
import org.amparo.policy.calendar.HolidayCalendars;

/** The schema of {@code policy.yaml}. */
final class PolicySchema {

  private static final String NAME = "^[a-z][a-z0-9_]*$";

  private PolicySchema() {}

  static Map<String, Object> of() {
    return Shapes.file(
        "policy.yaml",
        object(
            "One instrument: when a jail may, must or must not do as an immigration detainer asks",
            List.of(
                "id",
                "name",
                "jurisdiction",
                "place",
                "rank",
                "in_force",
                "legal_basis",
                "summary",
                "citations",
                "questions"),
            properties()));
  }

  private static Map<String, Object> properties() {
    Map<String, Object> keys =
        map(
            "id", Shapes.id("The folder's path with hyphens: place, then instrument"),
            "name", text("The instrument in words"),
            "jurisdiction", Shapes.division("The place whose law it is, by Open Civic Data id"),
            "place", text("The jurisdiction in words"),
            "rank", word("Whose word it is; the higher wins", Policy.Rank.values()),
            "binds",
                list("Whom it binds; JAIL where left out", word("A body", Policy.Body.values())),
            "territory",
                list(
                    "Where it binds, for a court's holding; the jurisdiction where left out",
                    Shapes.division("A place by Open Civic Data id")),
            "version_of", text("What its dated versions are versions of; the same in each of them"),
            "time_zone",
                map(
                    "description", "The zone of its clocks where a case states none",
                    "type", "string",
                    "examples", List.of("America/New_York", "America/Los_Angeles")),
            "in_force", inForce(),
            "legal_basis", text("What gives it force, and what is disputed or unread"),
            "summary", text("One or two plain sentences"),
            "citations", Shapes.citations());
    keys.put("parameters", list("What the text leaves open, or changes by date", parameter()));
    keys.put("variables", list("Expressions with a name", variable()));
    keys.put("questions", questions());
    keys.put("duties", list("What follows besides an answer", DutySchema.of()));
    keys.put(
        "consequences",
        list("What happens where it is not followed, or what it pays", consequence()));
    return keys;
  }

  private static Map<String, Object> consequence() {
    return object(
        "A fine, suit, loss, repayment or report that the instrument names",
        List.of("id", "kind", "on", "imposed", "text", "cite"),
        map(
            "id", text("Its name within the policy"),
            "kind", word("What it is", Consequence.Kind.values()),
            "on", text("Whom it falls on"),
            "at_most", text("How much at most; left out where the text sets no amount"),
            "imposed", word("Whether it was ever imposed", Consequence.Imposed.values()),
            "record", text("What was found of that, or where it was looked for"),
            "text", text("The consequence in a plain sentence"),
            "cite", cite()));
  }

  private static Map<String, Object> inForce() {
    return object(
        "When it is in force; {} for a proposal",
        List.of(),
        map(
            "from", date("The first day in force"),
            "until", date("The first day no longer in force"),
            "goes_by",
                word(
                    "Which day of a case has to lie within these: RECEIPT of the request, where"
                        + " absent; RELEASE, when the person would go home; CONFINEMENT, the"
                        + " booking",
                    Policy.GoesBy.values())));
  }

  private static Map<String, Object> name(String description) {
    return map("description", description, "type", "string", "pattern", NAME);
  }

  private static Map<String, Object> parameter() {
    Map<String, Object> choice =
        object(
            "One way to fill it",
            List.of("id", "name", "expression", "cite"),
            map(
                "id", name("How it is chosen"),
                "name", text("The choice in words"),
                "expression", expression("What the parameter then stands for"),
                "cite", cite()));
    Map<String, Object> value =
        object(
            "The value of a period, by the day of the request",
            List.of("expression", "cite"),
            map(
                "from", date("The period's first day"),
                "until", date("The first day behind the period"),
                "expression", expression("What the parameter then stands for"),
                "cite", cite()));
    return map(
        "oneOf",
        List.of(
            object(
                "Something the text leaves open",
                List.of("id", "description", "default", "choices"),
                map(
                    "id", name("Its name in expressions, behind parameters."),
                    "description", text("What it means"),
                    "default", name("The id of the choice used where none is named"),
                    "choices", some("The ways to fill it", choice))),
            object(
                "Something that changes with the day of the request",
                List.of("id", "description", "dated"),
                map(
                    "id", name("Its name in expressions, behind parameters."),
                    "description", text("What it means"),
                    "dated", some("Periods that follow one another without a gap", value)))));
  }

  private static Map<String, Object> variable() {
    return object(
        "An expression with a name",
        List.of("id", "expression"),
        map(
            "id", name("Its name in expressions, behind variables."),
            "description", text("What it means"),
            "expression", expression("A condition, a list or a value, in CEL")));
  }

  private static Map<String, Object> questions() {
    Map<String, Object> rulings = new LinkedHashMap<>();
    for (Question question : Question.values()) {
      rulings.put(question.name(), ruling(question));
    }
    return object("Each decided by itself; one left out is answered SILENT", List.of(), rulings);
  }

  private static Map<String, Object> ruling(Question question) {
    String what =
        switch (question) {
          case HOLD -> "Keep the person past the time they would go home";
          case NOTIFY -> "Tell the agency when the person will be released";
          case TRANSFER -> "Hand the person over, with no added time";
          case INTERVIEW -> "Let the agency question the person";
        };
    Map<String, Object> ruling =
        object(
            what,
            List.of(),
            map(
                "clock", clock(),
                "order", map("description", "Earlier rules win", "const", "FIRST"),
                "rules", list("The first whose condition is true decides", rule()),
                "otherwise",
                    object(
                        "The answer where no rule applies; left out where the rules cover every"
                            + " case",
                        List.of("outcome", "explanation", "cite"),
                        map(
                            "outcome", outcome(),
                            "hangs_on", hangsOn(),
                            "explanation", plain(),
                            "cite", cite()))));
    if (question == Question.HOLD) {
      ruling.put(
          "if",
          map(
              "anyOf",
              List.of(
                  map(
                      "properties",
                      map("rules", map("contains", holds())),
                      "required",
                      List.of("rules")),
                  map("properties", map("otherwise", holds()), "required", List.of("otherwise")))));
      ruling.put("then", map("required", List.of("clock")));
    }
    return ruling;
  }

  /** A rule that requires or allows a hold, which then has to end. */
  private static Map<String, Object> holds() {
    return map(
        "properties",
        map("outcome", map("enum", Shapes.names(new Outcome[] {Outcome.MUST, Outcome.MAY}))),
        "required",
        List.of("outcome"));
  }

  private static Map<String, Object> rule() {
    return object(
        "One rule",
        List.of("id", "condition", "outcome", "explanation", "cite"),
        map(
            "id", text("Its name within the question"),
            "condition",
                expression("When it applies, in CEL over the facts, variables and parameters"),
            "outcome", outcome(),
            "hangs_on", hangsOn(),
            "explanation", plain(),
            "cite", cite()));
  }

  private static Map<String, Object> hangsOn() {
    return map("description", "It speaks of requests to hold alone", "const", "HOLD");
  }

  private static Map<String, Object> plain() {
    return text("The rule in plain words, restated and not quoted");
  }

  private static Map<String, Object> outcome() {
    return word(
        "MUST: shall; MAY: may, and may refuse; MUST_NOT: shall not; SILENT: other law governs;"
            + " NEEDS_REVIEW: an open clause that a person has to read",
        Arrays.stream(Outcome.values()).filter(Outcome::ofRule).map(Outcome::name).toList());
  }

  private static Map<String, Object> clock() {
    Map<String, Object> excluded =
        list("Days whose hours do not count", word("A weekday", DayOfWeek.values()));
    excluded.put("maxItems", DayOfWeek.values().length - 1);
    Map<String, Object> clock =
        object(
            "How long a hold may last",
            List.of("hours", "cite"),
            map(
                "hours", integer("Hours that count; 0 for no added time", 0, Clock.MOST_HOURS),
                "excluded_days", excluded,
                "holidays",
                    list("Calendars whose holidays do not count", word("A calendar", calendars())),
                "until_end_of_day",
                    bool("Whether it runs on to 23:59 of the day on which the hours run out"),
                "from", word("When it starts", Clock.Start.values()),
                "cite", cite()));
    clock.put("if", map("properties", map("hours", map("const", 0))));
    clock.put("else", map("required", List.of("from")));
    return clock;
  }

  private static List<String> calendars() {
    return HolidayCalendars.bundled().all().stream().map(HolidayCalendar::id).sorted().toList();
  }
}
