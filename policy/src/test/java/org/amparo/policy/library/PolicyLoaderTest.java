package org.amparo.policy.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.Problem;
import org.amparo.policy.Cases;
import org.amparo.policy.Example;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.Safeguards;
import org.amparo.policy.calendar.HolidayCalendars;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.explain.ClockText;
import org.amparo.policy.offense.OffenseLists;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyLoaderTest {

  private static List<Problem> problems(String part, String replacement) {
    String text = Example.with(Example.policy(), part, replacement);
    AmparoException thrown =
        catchThrowableOfType(AmparoException.class, () -> PolicyLoader.load(text, "policy.yaml"));
    assertThat(thrown).as("no problem was found").isNotNull();
    return thrown.problems();
  }

  @Test
  void everythingInTheFileReachesThePolicy() {
    Policy policy = PolicyLoader.load(Example.policy(), "policy.yaml").policy();

    assertThat(policy.id()).isEqualTo("us-xx-example");
    assertThat(policy.rank()).isEqualTo(Policy.Rank.COUNTY);
    assertThat(policy.from()).isEqualTo(LocalDate.of(2014, 1, 1));
    assertThat(policy.until()).isEqualTo(LocalDate.of(2017, 1, 26));
    assertThat(policy.summary())
        .isEqualTo("Holds people convicted of a serious crime while the federal government pays.");
    assertThat(policy.citations())
        .extracting(Citation::id)
        .containsExactly("ordinance", "regulation", "list");
    assertThat(policy.verified()).isFalse();
    assertThat(policy.parameters())
        .containsExactly(
            new Policy.Parameter(
                "serious",
                "Which crimes are serious",
                "robbery",
                Map.of("robbery", "Robbery", "any_felony", "Any felony")));
    Ruling hold = Objects.requireNonNull(policy.rulings().get(Question.HOLD));
    assertThat(hold.rules())
        .extracting(Rule::id)
        .containsExactly("unpaid", "serious-crime", "otherwise");
    assertThat(hold.rules())
        .extracting(Rule::outcome)
        .containsExactly(Outcome.MUST_NOT, Outcome.MAY, Outcome.MUST_NOT);
    assertThat(ClockText.of(hold.clock()))
        .isEqualTo(
            "48 hours from when the person would otherwise have been released, not counting"
                + " Saturdays, Sundays and federal holidays");
    Ruling notify = Objects.requireNonNull(policy.rulings().get(Question.NOTIFY));
    assertThat(notify.clock().hours()).isZero();
  }

  @Test
  void theDigestIsOfTheFilesBytes() {
    String other = Example.policy() + "\n# a remark\n";
    Policy policy = PolicyLoader.load(Example.policy(), "a").policy();

    assertThat(policy.digest()).matches("[0-9a-f]{64}");
    assertThat(PolicyLoader.load(Example.policy(), "b").policy().digest())
        .isEqualTo(policy.digest());
    assertThat(PolicyLoader.load(other, "a").policy().digest()).isNotEqualTo(policy.digest());
  }

  @Test
  void theDigestIsOfTheCalendarsTooThatItsClocksCountBy() throws NoSuchAlgorithmException {
    String text = Example.policy();
    String counted =
        text + '\n' + Safeguards.bundled().text() + '\n' + HolidayCalendars.federal().text();
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(counted.getBytes(StandardCharsets.UTF_8));

    assertThat(PolicyLoader.load(text, "a", OffenseLists.NONE).policy().digest())
        .isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void anIdNamesTheChoicesThatAreNotTheDefault() {
    PolicySource source = PolicyLoader.load(Example.policy(), "policy.yaml");

    assertThat(source.policy(Map.of("serious", "robbery")).id()).isEqualTo("us-xx-example");
    assertThat(source.variants())
        .extracting(Policy::id)
        .containsExactly("us-xx-example", "us-xx-example:serious=any_felony");
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "rank: COUNTY | rank: TOWN | 'TOWN' is not known here",
        "place: Example County | plaice: Example County | unknown key 'plaice'",
        "id: us-xx-example | id: US Example | 'US Example' is not an id",
        "jurisdiction: ocd-division/country:us | jurisdiction: us | a jurisdiction is named by its"
            + " Open Civic Data division id",
        "until: 2017-01-26 | until: 2013-01-26 | a policy cannot end before it begins",
        "from: 2014-01-01 | from: soon | 'soon' is not a date",
        "reading: UNREAD | reading: SKIMMED | 'SKIMMED' is not known here",
        "{id: list, | {id: regulation, | the citation 'regulation' stands twice",
        "cite: [regulation] | cite: [regulations] | there is no citation 'regulations' in this"
            + " file",
        "cite: [regulation] | cite: [] | nothing is cited",
        "cite: [regulation] | cite: [ordinance] | nothing cites 'regulation'",
        "default: robbery | default: theft | there is no choice 'theft'",
        "id: any_felony | id: robbery | the choice 'robbery' stands twice",
        "id: any_felony | id: any-felony | 'any-felony' cannot be named in an expression",
        "id: old, | id: cutoff, | 'variables.cutoff' stands twice",
        "!variables.old | true | nothing uses variables.old",
        "parameters.serious && | true && | nothing uses parameters.serious",
        "id: serious-crime | id: unpaid | the rule 'unpaid' stands twice",
        "id: serious-crime | id: otherwise | 'otherwise' names the last rule only",
        "outcome: MAY | outcome: PERHAPS | 'PERHAPS' is not known here",
        "outcome: MAY | outcome: NEEDS_INFORMATION | a rule cannot answer NEEDS_INFORMATION",
        "NOTIFY: | HOLD: | the key 'HOLD' stands twice",
        "hours: 48 | hours: -1 | -1 hours is not a clock",
        "from: RELEASE_ELIGIBLE, | | the key 'from' is missing",
        "[SATURDAY, SUNDAY] | [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY] | no"
            + " day is left to count",
        "condition: request.judicial_warrant | | the key 'condition' is missing",
      })
  void aFileWithAFaultIsRefused(String part, @Nullable String replacement, String message) {
    List<Problem> problems = problems(part, replacement == null ? "" : replacement);

    assertThat(problems)
        .filteredOn(problem -> problem.message().equals(message))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ErrorCode.POLICY_INVALID);
              assertThat(problem.place()).isNotNull();
              assertThat(problem.remedy()).isNotBlank();
            });
  }

  @Test
  void aProblemPointsAtTheValueThatIsWrong() {
    Problem problem = problems("cite: [regulation]", "cite: [regulations]").getFirst();

    assertThat(problem.render())
        .contains("error AMP-302 at policy.yaml:")
        .contains("cite: [regulations]}\n")
        .contains("did you mean 'regulation'?");
    Place place = Objects.requireNonNull(problem.place());
    assertThat(Objects.requireNonNull(place.text()).substring(place.column() - 1))
        .startsWith("regulations]");
  }

  @Test
  void aFaultyDefinitionIsReportedOnceAndNotAgainWhereItIsUsed() {
    assertThat(problems("in ['ROBBERY']", "in ['ROBERY']"))
        .extracting(Problem::message)
        .containsExactly("'ROBERY' is not a value of convictions' category");
    assertThat(problems("received_on.yearsBefore(10)", "received.yearsBefore(10)"))
        .extracting(Problem::message)
        .containsExactly("there is no 'received' in request");
  }

  @Test
  void everyFaultOfAFileIsReportedTogether() {
    String text =
        Example.with(
            Example.with(
                Example.with(Example.policy(), "rank: COUNTY", "rank: TOWN"),
                "outcome: MAY",
                "outcome: PERHAPS"),
            "request.judicial_warrant",
            "request.judicial_warant");

    AmparoException thrown =
        catchThrowableOfType(AmparoException.class, () -> PolicyLoader.load(text, "policy.yaml"));

    assertThat(thrown.problems())
        .extracting(Problem::message)
        .containsExactly(
            "'TOWN' is not known here",
            "'PERHAPS' is not known here",
            "there is no 'judicial_warant' in request");
  }

  @Test
  void aVariableMayUseOnlyWhatStandsAboveIt() {
    List<Problem> forward =
        problems("request.received_on.yearsBefore(10)", "variables.old && person.final_order");
    assertThat(forward.getFirst().message()).isEqualTo("there is no 'old' in variables");
    assertThat(forward.getFirst().remedy()).contains("only what stands above it");

    List<Problem> itself =
        problems("convictions.all(c, c.convicted_on < variables.cutoff)", "variables.old");
    assertThat(itself.getFirst().message()).isEqualTo("there is no 'old' in variables");
  }

  @Test
  void variables_that_each_name_the_one_before_thrice_are_an_error_and_no_endless_wait() {
    StringBuilder chain =
        new StringBuilder("variables:\n  - {id: v0, expression: person.final_order}\n");
    for (int at = 1; at < 15; at++) {
      String before = "variables.v" + (at - 1);
      chain.append(
          "  - {id: v%s, expression: %s && (%s || %s)}\n".formatted(at, before, before, before));
    }
    assertThat(problems("variables:\n", chain.toString()))
        .extracting(Problem::message)
        .contains("with all that it names written out, the variable has more than 1000 parts");
  }

  @Test
  void theChoicesOfAParameterHaveOneType() {
    Problem problem =
        problems("\"convictions.exists(c, c.by_release && c.grade == 'FELONY')\"", "person.age")
            .getFirst();

    assertThat(problem.code()).isEqualTo(ErrorCode.POLICY_TYPE_ERROR);
    assertThat(problem.message()).contains("one type");
  }

  @Test
  void aFaultInAChoiceThatIsNotTheDefaultIsFoundAtLoadToo() {
    List<Problem> problems =
        problems(
            "\"convictions.exists(c, c.by_release && c.grade == 'FELONY')\"",
            "size(convictions) == 1");

    assertThat(problems).extracting(Problem::code).containsExactly(ErrorCode.POLICY_UNSUPPORTED);
  }

  @Test
  void aParameterMayBeAListOrAValue() {
    String text =
        Example.with(
            Example.with(
                Example.with(
                    Example.policy(),
                    "convictions.exists(c, c.by_release && c.grade == 'FELONY' && c.category in"
                        + " ['ROBBERY'])",
                    "\"['ROBBERY']\""),
                "\"convictions.exists(c, c.by_release && c.grade == 'FELONY')\"",
                "\"['ROBBERY', 'ARSON']\""),
            "parameters.serious &&",
            "convictions.exists(c, c.category in parameters.serious) &&");
    PolicySource source = PolicyLoader.load(text, "policy.yaml");
    var arson =
        Cases.of(
            "{request: {received_on: 2015-01-01}, jurisdiction: {reimbursement: ALL_COSTS},"
                + " convictions: [{category: ARSON, convicted_on: 2014-01-01, final: true}],"
                + " convictions_complete: true}");

    assertThat(Interpreter.decide(source.policy(), Question.HOLD, arson).outcome())
        .isEqualTo(Outcome.MUST_NOT);
    assertThat(
            Interpreter.decide(source.policy(Map.of("serious", "any_felony")), Question.HOLD, arson)
                .outcome())
        .isEqualTo(Outcome.MAY);
  }

  @Test
  void aWordThatOnlyOneChoiceBringsIsCheckedAtLoad() {
    String text =
        Example.with(
            Example.with(
                Example.with(
                    Example.policy(),
                    "convictions.exists(c, c.by_release && c.grade == 'FELONY' && c.category in"
                        + " ['ROBBERY'])",
                    "\"['ROBBERY']\""),
                "\"convictions.exists(c, c.by_release && c.grade == 'FELONY')\"",
                "\"['ROBBERY', 'ARSONY']\""),
            "parameters.serious &&",
            "convictions.exists(c, c.category in parameters.serious) &&");

    AmparoException thrown =
        catchThrowableOfType(AmparoException.class, () -> PolicyLoader.load(text, "policy.yaml"));

    assertThat(thrown.problems().getFirst().message())
        .isEqualTo("'ARSONY' is not a value of convictions' category");
  }
}
