package org.amparo.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows read from a sheet's bytes are those that the XML parser reads. */
class PlainRowsTest {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><cols><col min=\"1\"/></cols><sheetData>";
  private static final String TAIL = "</sheetData></worksheet>";

  /** Counts how often the slower reader was asked for rows. */
  private static final class Parts implements PlainRows.Careful {

    private final byte[] sheet;
    private final SharedTexts shared;
    private int asked;

    Parts(String sheet) throws IOException {
      this.sheet = sheet.getBytes(StandardCharsets.UTF_8);
      String texts = "<sst><si><t>one</t></si><si><t> two </t></si><si><t>Peña</t></si></sst>";
      try (XlsxXml xml = xml(texts.getBytes(StandardCharsets.UTF_8))) {
        this.shared = SharedTexts.read(xml, "test");
      }
    }

    private static FileLimits.Unpacked in(byte[] part) {
      return new FileLimits.Unpacked(new ByteArrayInputStream(part), "test", part.length);
    }

    private static XlsxXml xml(byte[] part) throws IOException {
      return new XlsxXml(in(part));
    }

    @Override
    public XlsxRows rows() throws IOException {
      asked++;
      return new XlsxRows(xml(sheet), shared, "test", sheet.length);
    }

    @Override
    public XlsxRows rows(byte[] part) throws IOException {
      return new XlsxRows(xml(part), shared, "test", part.length);
    }

    PlainRows plain() {
      return new PlainRows(new PlainRowBytes(in(sheet)), shared, this, sheet.length);
    }
  }

  private static List<String> told(GridRows rows) throws IOException {
    List<String> told = new ArrayList<>();
    while (rows.next()) {
      StringBuilder row = new StringBuilder(rows.line() + ":" + rows.width());
      for (int column = 0; column < rows.width(); column++) {
        byte @Nullable [] bytes = rows.bytes(column);
        String value = String.valueOf(rows.value(column));
        assertThat(bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8))
            .isEqualTo(value);
        long whole = rows.whole(column);
        if (whole != GridRows.NOT_WHOLE) {
          assertThat(CellText.number(value)).isEqualTo(Long.toString(whole));
        }
        row.append('|').append(rows.kind(column)).append(' ').append(value);
      }
      told.add(row.toString());
    }
    told.add(rows.remarks().toString());
    return told;
  }

  @Test
  void aPlainSheetNeedsNoOtherReader() throws IOException {
    Parts parts =
        new Parts(
            HEAD
                + "<row r=\"2\" spans=\"1:3\" x14ac:dyDescent=\"0.25\"><c r=\"B2\" s=\"1\" t=\"s\"><v>1</v></c>"
                + "<c r=\"C2\"><v>44835.5</v></c><c r=\"E2\" s=\"4\"/></row>\r\n<row r=\"5\"/>"
                + "<row><c t=\"e\"><v>#N/A</v></c><c t=\"inlineStr\"><is><t>in place</t></is></c></row>"
                + "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>");
    assertThat(told(parts.plain()))
        .containsExactly(
            "2:5|NONE null|TEXT two|NUMBER 44835.5|NONE null|NONE null",
            "5:0",
            "6:2|NONE null|TEXT in place",
            "[Remark[code=cell-error, message=cells with an error (#N/A) have no value, count=1],"
                + " Remark[code=cell-merged, message=merged ranges have their value in the first cell"
                + " only, count=1]]");
    assertThat(parts.asked).isZero();
  }

  @Test
  void aSheetThatEndsInTheMiddleIsDamagedForBoth() throws IOException {
    Parts parts = new Parts(HEAD + "<row><c><v>1</v></c></row><row><c><v>2");
    for (GridRows rows : List.of(parts.plain(), parts.rows())) {
      assertThat(rows.next()).isTrue();
      assertThat(catchThrowable(rows::next)).hasMessageContaining("end-of-input");
    }
  }

  @Provide
  Arbitrary<String> sheets() {
    Arbitrary<String> cells =
        Arbitraries.of(
            "<c><v>1</v></c>",
            "<c r=\"AB1\" s=\"2\"><v>20.0</v></c>",
            "<c t=\"s\"><v>2</v></c>",
            "<c r=\"C9\" t=\"s\"><v>0</v></c>",
            "<c t=\"n\"><v>1.5E3</v></c>",
            "<c/>",
            "<c></c>",
            "<c><v></v></c>",
            "<c t=\"str\"><v>text here</v></c>",
            "<c t=\"str\"><v> outer </v></c>",
            "<c t=\"b\"><v>1</v></c>",
            "<c t=\"e\"><v>#REF!</v></c>",
            "<c><f>A1+1</f><v>3</v></c>",
            "<c><f>A1+1</f></c>",
            "<c t=\"inlineStr\"><is><t>Smith &amp; Sons</t></is></c>",
            "<c t=\"inlineStr\"><is><t>Peña</t></is></c>",
            "<c t=\"inlineStr\"><is><r><t>rich</t></r></is></c>",
            "<c t='s'><v>1</v></c>",
            "<c r=\"A1\"\n t=\"s\"><v>1</v></c>",
            "<!-- <c><v>7</v></c> -->",
            "<c><v>007</v></c>",
            "<c><v>-5</v></c>");
    Arbitrary<String> starts =
        Arbitraries.of(
            "<row>", "<row r=\"7\">", "<row r=\"12\" spans=\"1:2\" ht=\"15.75\">", "\n<row >");
    Arbitrary<String> rows =
        Combinators.combine(starts, cells.list().ofMaxSize(5))
            .as((start, row) -> start + String.join("", row) + "</row>");
    Arbitrary<String> others =
        Arbitraries.of("<row r=\"3\"/>", "<row/>", "<row></row>", " ", "<!-- -->");
    Arbitrary<String> heads =
        Arbitraries.of(
            HEAD, HEAD, "<worksheet>\r\n<sheetData>", "<worksheet><!-- x --><sheetData>");
    Arbitrary<String> tails =
        Arbitraries.of(
            TAIL,
            TAIL,
            "</sheetData><mergeCells><mergeCell/><mergeCell/></mergeCells></worksheet>");
    return Combinators.combine(
            heads,
            Arbitraries.frequencyOf(
                    net.jqwik.api.Tuple.of(4, rows), net.jqwik.api.Tuple.of(1, others))
                .list()
                .ofMaxSize(8),
            tails)
        .as((head, all, tail) -> head + String.join("", all) + tail);
  }

  @Property(tries = 4_000)
  void bothReadersTellTheSame(@ForAll("sheets") String sheet) throws IOException {
    Parts parts = new Parts(sheet);
    assertThat(told(parts.plain())).isEqualTo(told(parts.rows()));
  }

  @Property(tries = 4_000)
  void whatTheParserReadsOfADamagedSheetIsReadTheSame(
      @ForAll("sheets") String sheet, @ForAll int place, @ForAll char instead) throws IOException {
    int at = Math.floorMod(place, sheet.length());
    char other = "<>/\"= rcv1A&".charAt(instead % 12);
    Parts parts = new Parts(sheet.substring(0, at) + other + sheet.substring(at + 1));
    List<String> expected;
    try {
      expected = told(parts.rows());
    } catch (IOException | RuntimeException e) {
      return;
    }
    assertThat(told(parts.plain())).isEqualTo(expected);
  }
}
