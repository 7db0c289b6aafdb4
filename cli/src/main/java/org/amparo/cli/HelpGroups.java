package org.amparo.cli;

import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;

/** Lists the commands in groups, by what somebody wants to do. */
final class HelpGroups {

  private static final int NAMES = 12;

  /** The first command of each group, in the order in which commands are declared. */
  private static final Map<String, String> HEADINGS =
      Map.of("demo", "Start", "compare", "Explore", "check", "Check", "export", "Share");

  private HelpGroups() {}

  static String render(Help help) {
    StringBuilder out = new StringBuilder();
    int width = help.commandSpec().usageMessage().width();
    help.subcommands()
        .forEach(
            (name, command) -> {
              String heading = HEADINGS.get(name);
              if (heading != null) {
                out.append(heading).append(System.lineSeparator());
              }
              Help.TextTable table =
                  Help.TextTable.forColumns(
                      help.colorScheme(),
                      new Column(NAMES, 2, Overflow.SPAN),
                      new Column(width - NAMES, 1, Overflow.WRAP));
              table.addRowValues(name, command.commandSpec().usageMessage().description()[0]);
              out.append(table);
            });
    return out.toString();
  }
}
