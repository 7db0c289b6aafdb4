package org.amparo.desk.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JailTimeTest {

  private static final ZoneId OHIO = ZoneId.of("America/New_York");

  @Test
  void a_time_with_an_offset_is_told_by_the_clocks_of_the_jail() {
    for (String text :
        List.of(
            "2026-11-30T20:05:00Z",
            "2026-11-30T15:05:00-05:00",
            "2026-12-01T05:05:00.123+09:00",
            "2026-11-30T15:05")) {
      JailTime time = JailTime.read(text, OHIO).orElseThrow();
      assertThat(time.local()).as(text).isEqualTo(LocalDateTime.parse("2026-11-30T15:05"));
      assertThat(time.exact()).as(text).isEmpty();
    }
    assertThat(JailTime.read("soon", OHIO)).isEmpty();
  }

  @Test
  void a_time_that_clocks_showed_twice_is_refused_without_its_offset_and_kept_exact_with_it() {
    assertThatThrownBy(() -> JailTime.read("2026-11-01T01:30", OHIO))
        .hasMessageContaining("AMP-611")
        .hasMessageContaining("twice")
        .hasMessageContaining("2026-11-01T01:30-04:00");
    JailTime second = JailTime.read("2026-11-01T01:30:00-05:00", OHIO).orElseThrow();
    assertThat(second.local()).isEqualTo(LocalDateTime.parse("2026-11-01T01:30"));
    assertThat(second.exact()).hasValue(Instant.parse("2026-11-01T06:30:00Z"));
    assertThat(JailTime.read("2026-11-01T05:30:00Z", OHIO).orElseThrow().exact())
        .hasValue(Instant.parse("2026-11-01T05:30:00Z"));
    assertThat(JailTime.read("2026-11-01T02:00", OHIO)).isPresent();
    assertThat(JailTime.read("2026-11-01T01:30", ZoneId.of("America/Phoenix"))).isPresent();
  }

  @Test
  void a_time_that_clocks_skipped_is_refused() {
    assertThatThrownBy(() -> JailTime.read("2026-03-08T02:30", OHIO))
        .hasMessageContaining("AMP-611")
        .hasMessageContaining("skipped");
  }

  @Test
  void the_times_of_a_case_are_told_so_and_nothing_else_of_it_changes() {
    Map<String, Object> sent =
        Map.of(
            "request",
            Map.of("received_at", "2026-11-30T20:05:00Z", "form", "I247A"),
            "convictions",
            List.of(Map.of("statute", "2026-11-30T20:05:00Z")));
    assertThat(JailTime.plain(sent, OHIO))
        .isEqualTo(
            Map.of(
                "request",
                Map.of("received_at", "2026-11-30T15:05", "form", "I247A"),
                "convictions",
                List.of(Map.of("statute", "2026-11-30T20:05:00Z"))));
    assertThatThrownBy(
            () ->
                JailTime.plain(Map.of("request", Map.of("received_at", "2026-11-01T01:30")), OHIO))
        .hasMessageContaining("AMP-611");
  }
}
