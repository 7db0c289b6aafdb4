package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.amparo.cli.base.TextTable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandLineTest {

  @Test
  void every_command_explains_itself_with_an_example() {
    List<String> without = new ArrayList<>();
    visit(new CommandLine(new AmparoCommand()), without);
    assertThat(without).isEmpty();
  }

  private static void visit(CommandLine line, List<String> without) {
    if (!line.getUsageMessage().contains("Example: amparo ")) {
      without.add(line.getCommandSpec().qualifiedName());
    }
    line.getSubcommands().values().forEach(child -> visit(child, without));
  }

  @Test
  void help_goes_to_standard_output_and_is_no_failure() {
    Ran help = Ran.amparo("--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("demo", "import", "report", "decide");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void no_command_at_all_says_what_to_do_first() {
    Ran nothing = Ran.amparo();
    assertThat(nothing.exit()).isZero();
    assertThat(nothing.err()).isEmpty();
    assertThat(nothing.out()).contains("amparo demo", "amparo letter", "amparo --help");
    assertThat(nothing.out().lines()).hasSizeLessThan(24).allMatch(line -> line.length() <= 80);
  }

  @Test
  void help_lists_every_command_once_in_its_group() {
    List<String> lines = Ran.amparo("--help").out().lines().toList();
    assertThat(lines).containsSubsequence("Start", "Explore", "Check", "Share");
    assertThat(lines).allMatch(line -> line.length() <= 80);
    assertThat(Main.line().getSubcommands().keySet())
        .allSatisfy(
            name ->
                assertThat(lines)
                    .filteredOn(line -> line.startsWith("  " + name + " "))
                    .hasSize(1));
  }

  @Test
  void a_table_stays_within_80_columns_and_breaks_no_word() {
    String id = "us-fl-miami-dade-directive-2017-with-a-long-name";
    String table =
        new TextTable("  POLICY", "MUST OR MAY HONOR", "NEEDS INFORMATION OR REVIEW", "NAME")
            .row("  " + id, "1,000 to 2,000", "12", "What the county directed its jail to do")
            .row("  b", "1", "2", "Short")
            .render();
    assertThat(table.lines()).allMatch(line -> line.length() <= 80);
    assertThat(table).contains(id, "What the county directed its jail to do");
    assertThat(new TextTable("A", "B").row("a", "b").render()).isEqualTo("A  B\na  b\n");
  }

  @Test
  void an_unknown_option_is_misuse_with_a_code_and_what_to_do() {
    Ran misuse = Ran.amparo("report", "--plase", "x");
    assertThat(misuse.exit()).isEqualTo(2);
    assertThat(misuse.out()).isEmpty();
    assertThat(misuse.err()).contains("error AMP-602", "what to do", "amparo report --help");
  }

  @Test
  void color_is_left_out_where_the_output_is_no_terminal() {
    assertThat(Ran.amparo("--help").out()).doesNotContain("\u001b");
    assertThat(Ran.amparo("report").err()).doesNotContain("\u001b");
  }

  @Test
  void no_stack_trace_is_printed_unless_asked_for() {
    assertThat(Ran.amparo("report", "none.duckdb", "--out", "x").err()).doesNotContain("\tat ");
    assertThat(Ran.amparo("report", "none.duckdb", "--out", "x", "--debug").err())
        .contains("error AMP-201", "\tat ");
    assertThat(Ran.amparo("--debug", "report", "none.duckdb", "--out", "x").err())
        .contains("\tat ");
  }
}
