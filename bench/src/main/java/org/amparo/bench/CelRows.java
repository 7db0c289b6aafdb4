package org.amparo.bench;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.engine.classes.Ask;

/** cel-java's own runtime, one program a policy, evaluated row by row. */
final class CelRows {

  private static final double SECOND = 1e9;

  private CelRows() {}

  static PeersBenchmark.Result run(List<Ask> asks, List<Map<String, Object>> rows)
      throws Exception {
    CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
    GeneratedCases.COLUMNS.forEach(column -> builder.addVar(column.fact().column(), type(column)));
    CelCompiler compiler = builder.build();
    CelRuntime runtime = CelRuntimeFactory.legacyCelRuntimeBuilder().build();
    List<CelRuntime.Program> programs = new ArrayList<>();
    for (Ask ask : asks) {
      CelAbstractSyntaxTree tree =
          compiler.compile(PeerText.CEL.outcome(PeersBenchmark.rules(ask))).getAst();
      programs.add(runtime.createProgram(tree));
    }
    // Once to warm up, once to measure.
    decide(asks, programs, rows);
    long start = System.nanoTime();
    Map<String, Long> counts = decide(asks, programs, rows);
    return new PeersBenchmark.Result(
        "cel-java", rows.size(), (System.nanoTime() - start) / SECOND, counts);
  }

  private static Map<String, Long> decide(
      List<Ask> asks, List<CelRuntime.Program> programs, List<Map<String, Object>> rows)
      throws Exception {
    Map<String, Long> counts = new TreeMap<>();
    for (Map<String, Object> row : rows) {
      for (int i = 0; i < programs.size(); i++) {
        Object outcome = programs.get(i).eval(row);
        counts.merge(asks.get(i).policy().id() + " " + outcome, 1L, Long::sum);
      }
    }
    return counts;
  }

  private static CelType type(GeneratedCases.Column column) {
    return switch (column.fact().type()) {
      case BOOLEAN -> SimpleType.BOOL;
      case INTEGER, DATE, TIME -> SimpleType.INT;
      case TEXT -> SimpleType.STRING;
    };
  }
}
