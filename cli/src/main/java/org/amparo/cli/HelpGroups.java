package org.amparo.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;

/** Lists the commands in groups, by what somebody wants to do. */
final class HelpGroups {

  private static final int NAMES = 12;

  private static final List<Map.Entry<String, List<String>>> GROUPS =
      List.of(
          Map.entry("Start", List.of("demo", "fetch", "import", "report")),
          Map.entry(
              "Explore",
              List.of(
                  "compare",
                  "atlas",
                  "law",
                  "decide",
                  "policy",
                  "claims",
                  "estimate",
                  "agreements")),
          Map.entry("Check", List.of("check", "verify", "contract")),
          Map.entry("Share", List.of("export", "letter")));

  private HelpGroups() {}

  static String render(Help help) {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, List<String>> group : GROUPS) {
      int width = help.commandSpec().usageMessage().width();
      Help.TextTable table =
          Help.TextTable.forColumns(
              help.colorScheme(),
              new Column(NAMES, 2, Overflow.SPAN),
              new Column(width - NAMES, 1, Overflow.WRAP));
      for (String name : group.getValue()) {
        Help command = help.subcommands().get(name);
        if (command == null) {
          throw new IllegalStateException("no command " + name);
        }
        table.addRowValues(name, command.commandSpec().usageMessage().description()[0]);
      }
      out.append(group.getKey()).append(System.lineSeparator()).append(table);
    }
    return out.toString();
  }
}
