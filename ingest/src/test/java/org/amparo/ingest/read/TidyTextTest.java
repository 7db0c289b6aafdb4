package org.amparo.ingest.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TidyTextTest {

  private static final Pattern FIELD = Pattern.compile("(\"(?:[^\"]|\"\")*\"|[^,]*)(?:,|$)");

  private static TidyText.@Nullable Found read(byte[] text, int headerLine, int width)
      throws IOException {
    FieldFacts facts = new FieldFacts(width, List.of());
    return TidyText.read(new ByteArrayInputStream(text), headerLine, width, ',', facts);
  }

  private static long rows(byte[] text, int headerLine, int width) throws IOException {
    TidyText.Found found = read(text, headerLine, width);
    return found == null ? -1 : found.rows();
  }

  private static long rows(String text) throws IOException {
    return rows(text.getBytes(StandardCharsets.UTF_8), 1, 2);
  }

  @Test
  void whatIsWrittenStrictlyIsCounted() throws IOException {
    assertThat(rows("a,b\n")).isZero();
    assertThat(rows("a,b\n1,2\n3,4")).isEqualTo(2);
    assertThat(rows("\uFEFFa,b\r\n1,\"x, \"\"y\"\" z\"\r\n,\r\n")).isEqualTo(2);
    assertThat(rows("a,b\nwith Peña in a long field,\"and 東京 quoted\"\n")).isEqualTo(1);
    assertThat(rows("Report\nof 2024\na,b\n1,2\n".getBytes(StandardCharsets.UTF_8), 3, 2))
        .isEqualTo(1);
  }

  @Test
  void whatReadersMayDifferOnIsNotTidy() throws IOException {
    for (String text :
        new String[] {
          "a,b\n\n1,2\n",
          "a,b\r\n1,2\n",
          "a,b\r1,2\r",
          "a,b\n1\n",
          "a,b\n1,2,\n",
          "a,b\n1,2,3\n",
          "a,b\n1,\"2\n3\"\n",
          "a,b\n1,\"2\n",
          "a,b\n1,\"2\"x\n",
          "a,b\n1, \"2\"\n",
          "a,b\n1,5\" of rain\n",
          "a,b\n1,\t2\n",
          "a,b\n1,\0\n",
          "a,b\n1,\u00A02\n",
          "a,b\n1,\u000B2 and some more text\n",
        }) {
      assertThat(rows(text)).as(text).isEqualTo(-1);
    }
    assertThat(rows("a,b\nPeña,a longer text\n".getBytes(StandardCharsets.ISO_8859_1), 1, 2))
        .isEqualTo(-1);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abcdefgh ,,,,\"\"\n\n\n\ré\u00A0\t").ofMaxLength(60);
  }

  @Property(tries = 20_000)
  void theSlowReaderAgreesOnEveryTidyText(@ForAll("texts") String tail) throws IOException {
    // Without this the reader of bytes would seldom see a line of the right width.
    String text = "a,b\n" + tail.replace("\n", ",b\n").replace("\n,b", "\nx,b");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long tidy = rows(bytes, 1, 2);
    if (tidy < 0) {
      return;
    }
    long kept = 0;
    try (CsvRecords records =
        new CsvRecords(new ByteArrayInputStream(bytes), ',', StandardCharsets.UTF_8)) {
      assertThat(records.next()).isTrue();
      while (records.next()) {
        kept++;
        assertThat(records.fault()).isNull();
        assertThat(records.fields()).isEqualTo(2);
        assertThat(records.line()).isEqualTo(kept + 1);
      }
    }
    assertThat(tidy).isEqualTo(kept);
  }

  private static BitSet blanks(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    TidyText.Found found = read(bytes, 1, 2);
    return requireNonNull(found).blanks();
  }

  @Test
  void columnsWithBlanksAroundAFieldAreTold() throws IOException {
    assertThat(blanks("a , b\nplain text,and more of it\n").isEmpty()).isTrue();
    assertThat(blanks("a,b\n1, 2\n").toString()).isEqualTo("{1}");
    assertThat(blanks("a,b\n1 ,2\n").toString()).isEqualTo("{0}");
    assertThat(blanks("a,b\n1,\" 2\"\n").toString()).isEqualTo("{1}");
    assertThat(blanks("a,b\n\"1 \",2\r\n".replace("b\n", "b\r\n")).toString()).isEqualTo("{0}");
    assertThat(blanks("a,b\n1,2 ").toString()).isEqualTo("{1}");
    assertThat(blanks("a,b\n1,an ideographic space\u3000\n").toString()).isEqualTo("{1}");
  }

  @Property(tries = 20_000)
  void noColumnWithBlanksAroundAFieldIsMissed(@ForAll("texts") String tail) throws IOException {
    String text = "a,b\n" + tail.replace("\n", ",b\n").replace("\n,b", "\nx,b");
    TidyText.Found found = read(text.getBytes(StandardCharsets.UTF_8), 1, 2);
    if (found == null) {
      return;
    }
    BitSet expected = new BitSet();
    for (String line : text.lines().toList()) {
      Matcher field = FIELD.matcher(line);
      for (int column = 0; !line.startsWith("a,b") && field.find(); column++) {
        String value = field.group(1).replaceAll("^\"|\"$", "");
        if (value.startsWith(" ") || value.endsWith(" ")) {
          expected.set(column);
        }
      }
    }
    expected.andNot(found.blanks());
    assertThat(expected.isEmpty()).as(text).isTrue();
  }
}
