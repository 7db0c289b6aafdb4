package org.amparo.report.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/** Rows of text as CSV, each ended by a line feed. */
public final class CsvText {

  private CsvText() {}

  /** The rows below their heads. */
  public static String of(List<String> heads, Stream<List<String>> rows) {
    StringWriter text = new StringWriter();
    // Without a buffer of its own there is nothing left to flush.
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
    csv.writeRecord(heads);
    rows.forEach(csv::writeRecord);
    return text.toString();
  }
}
