package org.amparo.ingest.draft;

import java.util.List;

/** Formats of dates and instants that a draft tries, each with the pattern it must fit whole. */
final class Formats {

  /** A format as DuckDB's strptime writes it. */
  record Format(String text, String pattern, boolean time) {}

  private static final String TWO = "[0-9]{1,2}";

  static final List<Format> ALL =
      List.of(
          new Format("%Y-%m-%d", "[0-9]{4}-" + TWO + "-" + TWO, false),
          new Format("%m/%d/%Y", TWO + "/" + TWO + "/[0-9]{4}", false),
          new Format("%d/%m/%Y", TWO + "/" + TWO + "/[0-9]{4}", false),
          new Format("%m/%d/%y", TWO + "/" + TWO + "/[0-9]{2}", false),
          new Format("%m-%d-%Y", TWO + "-" + TWO + "-[0-9]{4}", false),
          new Format("%d-%b-%Y", TWO + "-[A-Za-z]{3}-[0-9]{4}", false),
          new Format("%d-%b-%y", TWO + "-[A-Za-z]{3}-[0-9]{2}", false),
          new Format("%B %d, %Y", "[A-Za-z]+ " + TWO + ", [0-9]{4}", false),
          new Format("%Y-%m", "[0-9]{4}-" + TWO, false),
          new Format("%Y%m%d", "(19|20)[0-9]{6}", false),
          new Format("%Y-%m-%d %H:%M:%S", "[0-9]{4}-.* .*:.*:[0-9]{2}", true),
          new Format("%Y-%m-%dT%H:%M:%S", "[0-9]{4}-.*T.*:.*:[0-9]{2}", true),
          new Format("%Y-%m-%dT%H:%M:%SZ", "[0-9]{4}-.*T.*:.*:[0-9]{2}Z", true),
          new Format("%Y-%m-%d %H:%M:%S.%f", "[0-9]{4}-.* .*:.*:[0-9]{2}[.][0-9]+", true),
          new Format("%Y-%m-%d %H:%M", "[0-9]{4}-.* " + TWO + ":[0-9]{2}", true),
          new Format("%Y-%m-%dT%H:%M", "[0-9]{4}-.*T" + TWO + ":[0-9]{2}", true),
          new Format("%m/%d/%Y %H:%M:%S", ".*/[0-9]{4} .*:.*:[0-9]{2}", true),
          new Format("%m/%d/%Y %H:%M", ".*/[0-9]{4} " + TWO + ":[0-9]{2}", true),
          new Format("%m/%d/%Y %I:%M:%S %p", ".*/[0-9]{4} .*:.*:[0-9]{2} [AaPp][Mm]", true),
          new Format("%m/%d/%Y %I:%M %p", ".*/[0-9]{4} " + TWO + ":[0-9]{2} [AaPp][Mm]", true),
          new Format("%m/%d/%y %H:%M", ".*/.*/[0-9]{2} " + TWO + ":[0-9]{2}", true));

  private Formats() {}

  /** SQL for the values that a format reads whole, over a column {@code v}. */
  static String fits(Format format) {
    return "CASE WHEN regexp_full_match(v, '%s') THEN try_strptime(v, '%s') IS NOT NULL END"
        .formatted(format.pattern(), format.text());
  }
}
