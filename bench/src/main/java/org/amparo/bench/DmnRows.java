package org.amparo.bench;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.engine.classes.Ask;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * Drools' DMN engine: one model with a decision a policy, evaluated row by row. A decision is a
 * FEEL "if" chain, which the engine computes sooner than a decision table of the same rules.
 */
final class DmnRows {

  private static final double SECOND = 1e9;
  private static final String NAMESPACE = "urn:amparo-bench";

  private DmnRows() {}

  static PeersBenchmark.Result run(List<Ask> asks, List<Map<String, Object>> rows) {
    Resource resource = ResourceFactory.newReaderResource(new StringReader(model(asks)), "UTF-8");
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(IllegalStateException::new);
    DMNModel model = runtime.getModel(NAMESPACE, "policies");
    // Once to warm up, once to measure.
    decide(runtime, model, rows);
    long start = System.nanoTime();
    Map<String, Long> counts = decide(runtime, model, rows);
    return new PeersBenchmark.Result(
        "Drools DMN", rows.size(), (System.nanoTime() - start) / SECOND, counts);
  }

  private static Map<String, Long> decide(
      DMNRuntime runtime, DMNModel model, List<Map<String, Object>> rows) {
    Map<String, Long> counts = new TreeMap<>();
    for (Map<String, Object> row : rows) {
      DMNContext context = runtime.newContext();
      row.forEach(context::set);
      DMNResult result = runtime.evaluateAll(model, context);
      if (result.hasErrors()) {
        throw new IllegalStateException(result.getMessages().toString());
      }
      for (DMNDecisionResult decision : result.getDecisionResults()) {
        counts.merge(decision.getDecisionName() + " " + decision.getResult(), 1L, Long::sum);
      }
    }
    return counts;
  }

  private static String model(List<Ask> asks) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="policies"
              namespace="%s">
            """
                .formatted(NAMESPACE));
    StringBuilder inputs = new StringBuilder();
    for (GeneratedCases.Column column : GeneratedCases.COLUMNS) {
      String name = column.fact().column();
      xml.append(
          "<inputData id=\"i_%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/></inputData>\n"
              .formatted(name, name, name, type(column)));
      inputs.append(
          "<informationRequirement><requiredInput href=\"#i_%s\"/></informationRequirement>"
              .formatted(name));
    }
    for (Ask ask : asks) {
      String name = ask.policy().id();
      String feel =
          PeerText.FEEL
              .outcome(PeersBenchmark.rules(ask))
              .replace("&", "&amp;")
              .replace("<", "&lt;")
              .replace(">", "&gt;");
      xml.append(
          "<decision id=\"%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"string\"/>%s<literalExpression><text>%s</text></literalExpression></decision>\n"
              .formatted(name, name, name, inputs, feel));
    }
    return xml.append("</definitions>").toString();
  }

  private static String type(GeneratedCases.Column column) {
    return switch (column.fact().type()) {
      case BOOLEAN -> "boolean";
      case INTEGER, DATE, TIME -> "number";
      case TEXT -> "string";
    };
  }
}
