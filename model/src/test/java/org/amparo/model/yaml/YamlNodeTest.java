package org.amparo.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.amparo.model.problem.ErrorCode;
import org.junit.jupiter.api.Test;

class YamlNodeTest {

  @Test
  void a_file_that_nobody_needs_to_write_is_refused_before_it_is_read() {
    assertThatThrownBy(
            () ->
                YamlNode.parse("x: " + "a".repeat(2_000_000), "big.yaml", ErrorCode.POLICY_INVALID))
        .hasMessageContaining("AMP-601")
        .hasMessageContaining("2,000,003 characters");
  }

  @Test
  void a_long_text_is_read_whole() {
    String text = "a".repeat(1_500_000);
    YamlNode file = YamlNode.parse("x: " + text, "long.yaml", ErrorCode.POLICY_INVALID);
    assertThat(file.require("x").text()).isEqualTo(text);
  }
}
