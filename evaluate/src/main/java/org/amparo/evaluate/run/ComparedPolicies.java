package org.amparo.evaluate.run;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.sql.Plan;
import org.amparo.policy.Policy;

/**
 * What a second policy would change of the first's answers, request by request: figures under
 * {@code compared.<first>-<second>.}, in all and by group, and requests by both answers.
 */
public record ComparedPolicies(Map<String, Figure> figures, Map<String, ResultTable> tables) {

  private static final String TABLE = "table/compared-answers";

  /** Nothing is compared. */
  static final ComparedPolicies NONE = new ComparedPolicies(Map.of(), Map.of());

  /** Compares the first two policies, which are decided. */
  static ComparedPolicies of(Plan plan, List<Policy> policies) {
    String before = policies.get(0).id();
    String after = policies.get(1).id();
    plan.give("compared_policies", _ -> Stream.of(List.of(before, after, word(before, after))));
    FigureSheet sheet = new FigureSheet(plan);
    sheet.addAll("figure/compared");
    ResultTable table = plan.table(TABLE);
    return new ComparedPolicies(
        sheet.figures(), table.rows().isEmpty() ? Map.of() : Map.of(table.name(), table));
  }

  /** The two policies as they stand in the ids of figures. */
  public static String word(String before, String after) {
    return PolicyNote.figureWord(before) + "-" + PolicyNote.figureWord(after);
  }
}
