package org.amparo.handbook.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void what_markdown_would_read_as_its_own_is_escaped() {
    assertThat(Markdown.plain(" a | b\n *c* <d> \\ ")).isEqualTo("a \\| b \\*c\\* &lt;d> \\\\");
    assertThat(Markdown.code("a || b")).isEqualTo("`a \\|\\| b`");
    assertThat(Markdown.code("")).isEmpty();
    assertThat(Markdown.link("[a]", "b.md")).isEqualTo("[\\[a\\]](b.md)");
  }

  @Test
  void long_paragraphs_are_broken_but_never_into_a_list() {
    String word = "w".repeat(116);

    assertThat(new Markdown().paragraph(word + " 12 34").text()).isEqualTo(word + " 12\n34\n");
    assertThat(new Markdown().paragraph(word + " ab - cd").text()).isEqualTo(word + " ab -\ncd\n");
    assertThat(new Markdown().note(word + " 12 34").text()).isEqualTo("> " + word + "\n> 12 34\n");
  }

  @Test
  void a_table_without_rows_is_left_out() {
    assertThat(new Markdown().heading(1, "A").table(List.of("a"), List.of()).text())
        .isEqualTo("# A\n");
    assertThat(
            new Markdown()
                .table(List.of("a", "b"), List.of(List.of("1", "2")))
                .numbers(List.of("x"))
                .text())
        .isEqualTo("| a | b |\n|---|---|\n| 1 | 2 |\n\n1. x\n");
  }
}
