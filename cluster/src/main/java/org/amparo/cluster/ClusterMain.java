package org.amparo.cluster;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.amparo.cli.Main;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Where the process starts that makes an atlas on a cluster, by the launcher or {@code
 * spark-submit}.
 */
@Command(name = "amparo", mixinStandardHelpOptions = true, subcommands = ClusterAtlasCommand.class)
public final class ClusterMain {

  private ClusterMain() {}

  /** Runs one command; ends the process with its exit code where that is not 0. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(arguments, out, err);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs one command and gives its exit code. */
  public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    return Main.run(new CommandLine(new ClusterMain()), arguments, out, err);
  }
}
