package org.amparo.cli.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.amparo.cli.base.ExitCode;
import org.amparo.cli.base.Failures;
import org.amparo.cli.base.JsonOutput;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;

/**
 * Decides cases one a line. Every line that holds anything is answered by one line, a faulty one by
 * its problems, so that answers can be matched to cases and none is lost.
 */
public final class DecisionStream {

  private static final String LINE =
      "write each case as one JSON object on one line, such as"
          + " {\"id\": \"a1\", \"person\": {\"age\": 31}, \"convictions\": []}";

  private final Policy policy;
  private final Question question;
  private final PrintWriter out;
  private final Consumer<String> remark;
  private int exit = ExitCode.FINE;

  public DecisionStream(
      Policy policy, Question question, PrintWriter out, Consumer<String> remark) {
    this.policy = policy;
    this.question = question;
    this.out = out;
    this.remark = remark;
  }

  /** Reads to the end, or until nobody takes an answer; the most serious exit code of any line. */
  public int decide(InputStream input) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    try {
      StringBuilder line = new StringBuilder();
      for (int number = 1; read(lines, line); number++) {
        String text = line.toString();
        if (!text.isBlank()) {
          out.println(JsonOutput.line(answer(text, number)));
          // A reader at the other end may wait for the answer before it writes the next case.
          if (out.checkError()) {
            break;
          }
        }
      }
    } catch (IOException e) {
      throw ErrorCode.FILE_NOT_READABLE.error(
          "standard input cannot be read: " + e.getMessage(),
          null,
          "write cases to it, one a line",
          e);
    }
    return exit;
  }

  /** Reads a line, of one that is too long as much as shows that; false at the end. */
  private static boolean read(BufferedReader lines, StringBuilder line) throws IOException {
    line.setLength(0);
    int next = lines.read();
    boolean more = next >= 0;
    for (; next >= 0 && next != '\n'; next = lines.read()) {
      if (line.length() <= CaseFile.LONGEST) {
        line.append((char) next);
      }
    }
    return more;
  }

  private Object answer(String line, int number) {
    try {
      Consumer<String> told = text -> remark.accept("line " + number + ": " + text);
      CaseRecord record = CaseFile.of(parsed(line, number), "line-" + number, told);
      CaseFile.warnings(record).lines().map(text -> text + "\n").forEach(told);
      Decision decision = Interpreter.decide(policy, question, record);
      exit = Math.max(exit, DecideCommand.open(decision.outcome()) ? ExitCode.FINDING : exit);
      return DecisionJson.of(policy, record, decision);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      exit = ExitCode.MISUSE;
      return new Faulty(number, Failures.problems(e));
    }
  }

  private record Faulty(int line, List<Problem> problems) {}

  /** Advice on the syntax of files would not help someone who writes lines. */
  private static YamlNode parsed(String line, int number) {
    if (line.length() > CaseFile.LONGEST) {
      throw CaseFile.tooLong("line " + number);
    }
    YamlNode node;
    try {
      node = YamlNode.parse(line, "line " + number, ErrorCode.CASE_INVALID);
    } catch (AmparoException e) {
      throw new AmparoException(
          e.problems().stream()
              .map(
                  problem ->
                      new Problem(
                          problem.code(),
                          "the line is not JSON: " + problem.message(),
                          problem.place(),
                          LINE))
              .toList());
    }
    if (!node.isMapping()) {
      throw node.error("the line is no case", LINE);
    }
    return node;
  }
}
