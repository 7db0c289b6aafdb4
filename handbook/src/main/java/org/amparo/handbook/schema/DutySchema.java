package org.amparo.handbook.schema;

import static org.amparo.handbook.schema.Shapes.list;
import static org.amparo.handbook.schema.Shapes.map;
import static org.amparo.handbook.schema.Shapes.object;
import static org.amparo.handbook.schema.Shapes.text;
import static org.amparo.handbook.schema.Shapes.word;

import java.util.List;
import java.util.Map;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Clock;
import org.amparo.policy.Due;
import org.amparo.policy.Duty;

/** The schema of a duty in {@code policy.yaml}. */
final class DutySchema {

  private DutySchema() {}

  static Map<String, Object> of() {
    return object(
        "Something the agency has to do besides answering",
        List.of("id", "action", "text", "cite"),
        map(
            "id", text("Its name within the policy"),
            "action", word("The kind of act", Duty.Action.values()),
            "questions",
                list(
                    "The requests it follows from; every question answered where left out",
                    word("A question", Question.values())),
            "outcomes",
                list(
                    "The answers it follows from; any where left out",
                    word("An outcome", Outcome.values())),
            "condition", Shapes.expression("When it applies, in CEL; always where left out"),
            "due", due(),
            "text", text("The duty in a plain sentence"),
            "cite", Shapes.cite()));
  }

  private static Map<String, Object> due() {
    Map<String, Object> due =
        object(
            "By when, in one way; at once where left out",
            List.of(),
            map(
                "within_hours", Shapes.integer("Elapsed hours", 1, Clock.MOST_HOURS),
                "of", word("The moment from which they count", Due.Moment.values()),
                "hours_ahead", Shapes.integer("Elapsed hours before release", 1, Clock.MOST_HOURS),
                "before", word("What it has to come before", Due.Event.values()),
                "yearly_by",
                    map(
                        "description", "Once a year by this day, month and day",
                        "type", "string",
                        "pattern", "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"),
                "every", word("Once in every period", Due.Cycle.values()),
                "standing",
                    map(
                        "description",
                        "At all times, whatever is asked; without questions and outcomes",
                        "const",
                        true)));
    due.put(
        "oneOf",
        List.of(
            map("required", List.of("within_hours", "of")),
            map("required", List.of("before")),
            map("required", List.of("yearly_by")),
            map("required", List.of("every")),
            map("required", List.of("standing"))));
    due.put(
        "dependentSchemas",
        map(
            "hours_ahead",
            map(
                "properties",
                map("before", map("const", Due.Event.RELEASE.name())),
                "required",
                List.of("before"))));
    return due;
  }
}
