package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
  void no_command_at_all_is_misuse() {
    Ran nothing = Ran.amparo();
    assertThat(nothing.exit()).isEqualTo(2);
    assertThat(nothing.err()).contains("error AMP-602", "amparo --help");
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

  @Test
  void policy_ids_are_split_at_commas_but_further_choices_stay_with_their_policy() {
    assertThat(ReportCommand.split("a, b:x=1,y=2,c:z=3,d"))
        .containsExactly("a", "b:x=1,y=2", "c:z=3", "d");
  }
}
