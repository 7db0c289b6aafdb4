package org.amparo.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.amparo.model.decision.Question;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.Problem;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.library.PolicyLoader;
import org.amparo.policy.library.PolicySource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpressionsPageTest {

  private static final int WIDTH = 110;

  private static final String INTRODUCTION =
      """
      # Expressions

      One interpreter decides the conditions of policies. For a whole workspace DuckDB answers the questions that
      conditions put, comparisons and questions about a list, and the interpreter decides each group of requests
      with the same answers. Both have to understand a question alike, so a condition may say only what both can:
      the part of [CEL](https://cel.dev) shown here. What CEL has besides is refused when the file is read. What
      each operator means where a fact is unknown stands in [policies](policies.md#how-unknown-facts-are-decided).

      Each example below is OK, or NOT OK, with the error.

      This page is written from the code. After a change there, write it again with `build-support/regenerate`.
      """;

  private record Example(boolean accepted, String why, String expression) {}

  private static final List<Example> EXAMPLES =
      List.of(
          ok("A fact that is true or false stands by itself.", "person.final_order"),
          ok(
              "Not, and, or; brackets.",
              "!person.final_order && (person.age < 18 || custody.bond_set)"),
          ok("Numbers and dates have an order.", "request.received_on >= date('2014-01-01')"),
          ok("Texts are equal or not.", "jurisdiction.reimbursement == 'ALL_COSTS'"),
          ok("Two facts of one type can be compared.", "custody.booked_on < request.received_on"),
          ok("One of several constants.", "request.form in ['I247D', 'I247A']"),
          ok(
              "Years before a day; a negative number is years after.",
              "custody.arrested_on < request.received_on.yearsBefore(1)"),
          ok(
              "Days after a day: a number written out, or a fact.",
              "request.received_on <= custody.arrested_on.plusDays(30)"),
          ok("Some element of a list.", "convictions.exists(c, c.grade == 'FELONY')"),
          ok("Every element of a list.", "charges.all(c, c.status == 'DISMISSED')"),
          ok(
              "So many elements of a list, compared with a number up to 8: `>=`, `>`, `<`, `<=`, `==`"
                  + " or `!=`.",
              "convictions.count(c, c.by_release && c.category == 'DUI') >= 2"),
          ok(
              "Facts of the case beside those of the element, and days that the look-back leaves"
                  + " out.",
              "convictions.exists(c, c.convicted_on.plusDays(c.tolled_days) >="
                  + " request.received_on.yearsBefore(5))"),
          ok(
              "On an [offense list](offense-lists.md).",
              "convictions.exists(c, c.listed('ct-class-a-felonies'))"),
          ok(
              "Perhaps on an offense list: a person has to compare.",
              "convictions.exists(c, c.perhaps_listed('ct-class-a-felonies'))"),
          no(
              "There is no `has`: a fact that is not known is unknown by itself.",
              "has(person.age)"),
          no(
              "A quantifier within another.",
              "convictions.exists(c, charges.exists(d, d.category == c.category))"),
          no("The size of a list: count with a condition.", "size(convictions) > 2"),
          no(
              "A count compared with a fact.",
              "convictions.count(c, c.grade == 'FELONY') >= person.age"),
          no("Arithmetic.", "person.age + 1 > 18"),
          no("Parts of a text.", "request.issuing_office.startsWith('Miami')"),
          no("Patterns.", "request.issuing_office.matches('^Miami')"),
          no("If, then, else: write two rules.", "person.age < 18 ? person.final_order : true"),
          no("An order among texts.", "custody.released_to < 'B'"),
          no("Other macros over a list.", "convictions.map(c, c.grade) == ['FELONY']"),
          no("Exactly one element.", "convictions.exists_one(c, c.grade == 'FELONY')"),
          no(
              "A time: conditions ask for days, [clocks](clocks.md) for times.",
              "request.received_at < custody.release_eligible_at"),
          no(
              "Two conditions compared: say which is which with `&&` and `||`.",
              "(person.age < 18) == (person.age > 12)"),
          no(
              "A number of years that is not written out.",
              "request.received_on.yearsBefore(person.age) < custody.booked_on"),
          no("A list that does not exist.", "convictions.exists(c, c.listed('ct-class-a-felony'))"),
          no("A fact that does not exist.", "person.citizen"),
          no("A word that the fact never takes.", "custody.release_reason == 'BAIL'"),
          no("Two types.", "request.received_on > 2014"),
          no("A value that is neither true nor false.", "person.age"));

  private static Example ok(String why, String expression) {
    return new Example(true, why, expression);
  }

  private static Example no(String why, String expression) {
    return new Example(false, why, expression);
  }

  @Test
  void the_page_of_expressions_is_what_the_loader_says() throws IOException {
    Path file = Path.of(System.getProperty("amparo.root"), "docs", "expressions.md");
    if (Boolean.getBoolean("amparo.regenerate")) {
      Files.writeString(file, page());
    }
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .as("write it again: build-support/regenerate")
        .isEqualTo(page());
  }

  private static String page() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    page.append("\n## OK\n");
    EXAMPLES.stream().filter(Example::accepted).forEach(example -> page.append(entry(example)));
    page.append("\n## NOT OK\n");
    EXAMPLES.stream().filter(e -> !e.accepted()).forEach(example -> page.append(entry(example)));
    return page.toString();
  }

  private static String entry(Example example) {
    String title = "\n" + example.why() + "\n\n";
    try {
      assertThat(condition(example.expression())).isNotNull();
      assertThat(example.accepted()).as("%s is refused", example.expression()).isTrue();
      return title + fenced("cel", example.expression() + "\n");
    } catch (AmparoException e) {
      assertThat(example.accepted()).as("%s: %s", example.expression(), e.getMessage()).isFalse();
      return title + fenced("", said(e.problems().getFirst()));
    }
  }

  private static String said(Problem problem) {
    @Nullable Place place = problem.place();
    String caret = place == null ? "" : place.caret() + "\n";
    return wrapped("error %s: %s".formatted(problem.code().code(), problem.message()), "  ")
        + caret
        + wrapped("  what to do: " + problem.remedy(), "  ");
  }

  private static String fenced(String language, String text) {
    return "```" + language + "\n" + text + "```\n";
  }

  /** Lines that a page can show, each after the first behind an indent. */
  private static String wrapped(String text, String indent) {
    StringBuilder lines = new StringBuilder();
    String rest = text;
    while (rest.length() > WIDTH) {
      int space = rest.lastIndexOf(' ', WIDTH);
      lines.append(rest, 0, space).append('\n');
      rest = indent + rest.substring(space + 1);
    }
    return lines.append(rest).append('\n').toString();
  }

  private static Condition condition(String expression) {
    PolicySource source =
        PolicyLoader.load(
            """
            id: example
            name: Example
            jurisdiction: ocd-division/country:us
            place: Example
            rank: PROPOSAL
            in_force: {}
            legal_basis: None
            summary: An example.
            citations: [{id: text, text: Example, reading: NOT_LAW}]
            questions:
              NOTIFY:
                rules:
                - condition: "%s"
                  id: example
                  outcome: MAY
                  explanation: An example.
                  cite: [text]
                otherwise: {outcome: SILENT, explanation: An example., cite: [text]}
            """
                .formatted(expression),
            "policy.yaml");
    return Objects.requireNonNull(source.policy().rulings().get(Question.NOTIFY))
        .rules()
        .getFirst()
        .condition();
  }
}
