package org.amparo.cli.base;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.amparo.engine.CaseComparison;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.Reference;
import org.amparo.ingest.ImportResult;
import org.amparo.ingest.check.CheckLog.SourceChecks;
import org.amparo.ingest.check.CheckResult;
import org.amparo.ingest.contract.Contract;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.policy.Duty;
import org.amparo.policy.Policy;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.compare.PolicyDiff;
import org.amparo.report.data.Json;
import org.amparo.report.export.ExportedTable;
import org.amparo.report.page.RecordsRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** Writes records as JSON; where a key has another name there, an interface here gives it. */
public final class JsonOutput {

  private static final ObjectMapper MAPPER =
      Json.mapper()
          .rebuild()
          .addMixIn(ErrorCode.class, ErrorCodeKeys.class)
          .addMixIn(Place.class, PlaceKeys.class)
          .addMixIn(Citation.class, CitationKeys.class)
          .addMixIn(Reference.class, ReferenceKeys.class)
          .addMixIn(Claim.class, ClaimKeys.class)
          .addMixIn(ClaimRow.class, ClaimRowKeys.class)
          .addMixIn(Decision.class, DecisionKeys.class)
          .addMixIn(Duty.class, DutyKeys.class)
          .addMixIn(Policy.class, PolicyKeys.class)
          .addMixIn(Policy.Parameter.class, ParameterKeys.class)
          .addMixIn(PolicyDiff.Difference.class, DifferenceKeys.class)
          .addMixIn(CaseComparison.class, ComparisonKeys.class)
          .addMixIn(CaseComparison.Cell.class, CellKeys.class)
          .addMixIn(CaseComparison.Example.class, ExampleKeys.class)
          .addMixIn(SourceChecks.class, SourceKeys.class)
          .addMixIn(CheckResult.class, CheckKeys.class)
          .addMixIn(Contract.HoldDefinition.class, HoldKeys.class)
          .addMixIn(RecordsRequest.Group.class, GroupKeys.class)
          .addMixIn(RecordsRequest.Field.class, FieldKeys.class)
          .addMixIn(ImportResult.ImportNote.class, NoteKeys.class)
          .addMixIn(ExportedTable.class, ExportedTableKeys.class)
          .build();

  private static final ObjectWriter LINE =
      MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT);

  private JsonOutput() {}

  /** A result as lines of text, each ended by a line feed. */
  static String text(Object result) {
    return MAPPER.writeValueAsString(result).replace(System.lineSeparator(), "\n") + "\n";
  }

  /** A result on a single line, without its end. */
  public static String line(Object result) {
    return LINE.writeValueAsString(result);
  }

  private interface ErrorCodeKeys {
    @JsonValue
    String code();
  }

  private interface PlaceKeys {
    @JsonValue
    @Override
    String toString();
  }

  @JsonIgnoreProperties("id")
  private interface CitationKeys {
    @JsonProperty
    boolean verified();
  }

  private interface ReferenceKeys {
    @JsonProperty
    boolean verified();
  }

  @JsonIgnoreProperties({"rows", "ladder", "conflicts", "study"})
  private interface ClaimKeys {}

  @JsonIgnoreProperties({"cell", "each", "published", "verdict", "beside"})
  private interface ClaimRowKeys {}

  @JsonIgnoreProperties({"policy_id", "policy_digest", "possible"})
  private interface DecisionKeys {}

  @JsonIncludeProperties({"id", "action", "text", "citations"})
  private interface DutyKeys {}

  @JsonIncludeProperties({
    "id",
    "name",
    "jurisdiction",
    "place",
    "rank",
    "from",
    "until",
    "verified",
    "summary",
    "digest",
    "parameters",
    "citations"
  })
  private interface PolicyKeys {
    @JsonProperty("place")
    String placeName();

    @JsonProperty
    boolean verified();
  }

  @JsonIgnoreProperties("description")
  private interface ParameterKeys {
    @JsonProperty("default")
    String chosen();
  }

  private interface DifferenceKeys {
    @JsonProperty("a")
    @Nullable String before();

    @JsonProperty("b")
    @Nullable String after();
  }

  private interface ComparisonKeys {
    @JsonProperty("requests")
    long cases();
  }

  private interface CellKeys extends OutcomeKeys {
    @JsonProperty("requests")
    long cases();
  }

  private interface ExampleKeys extends OutcomeKeys {
    @JsonProperty("request")
    String detainerId();

    @JsonProperty("rule_a")
    @Nullable String ruleBefore();

    @JsonProperty("rule_b")
    @Nullable String ruleAfter();
  }

  private interface OutcomeKeys {
    @JsonProperty("a")
    Outcome before();

    @JsonProperty("b")
    Outcome after();
  }

  private interface SourceKeys {
    @JsonProperty("rows_read")
    long read();

    @JsonProperty("checks")
    List<CheckResult> results();
  }

  @JsonIgnoreProperties("why")
  private interface CheckKeys {
    @JsonProperty("result")
    CheckResult.Outcome outcome();

    @JsonProperty
    double share();
  }

  @JsonIgnoreProperties("condition")
  private interface HoldKeys {}

  @JsonIgnoreProperties("rows")
  private interface GroupKeys {}

  @JsonIgnoreProperties("warning")
  private interface NoteKeys {}

  private interface FieldKeys {
    @JsonProperty("needed_for")
    List<String> needed();
  }

  @JsonIncludeProperties({"name", "rows", "spreadsheet"})
  private interface ExportedTableKeys {}
}
