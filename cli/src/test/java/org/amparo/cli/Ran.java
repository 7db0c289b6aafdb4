package org.amparo.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A command that was run.
 *
 * @param exit its exit code
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
public record Ran(int exit, String out, String err) {

  /** Runs the command line as a process would, in this one. */
  public static Ran amparo(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int exit = Main.run(words, new PrintWriter(out), new PrintWriter(err));
    return new Ran(exit, out.toString(), err.toString());
  }
}
