package org.amparo.policy;

import java.util.List;
import org.amparo.policy.citation.Citation;

/**
 * What an instrument says happens where it is not followed, or what it pays where it is.
 *
 * @param id unique within the policy
 * @param on whom it falls on
 * @param atMost how much at most, in words; empty where the text sets no amount
 * @param imposed whether it was ever imposed, as far as was looked
 * @param record what was found of it being imposed, or where it was looked for
 */
public record Consequence(
    String id,
    Kind kind,
    String on,
    String atMost,
    Imposed imposed,
    String record,
    String text,
    List<Citation> citations) {

  public Consequence {
    citations = List.copyOf(citations);
  }

  /** What it is. */
  public enum Kind {
    /** A civil fine or penalty. */
    FINE("fine"),
    /** A crime, with the punishment of one. */
    CRIME("crime"),
    /** Suspension or removal from office. */
    OFFICE("loss of office"),
    /** Somebody may go to court over it. */
    SUIT("suit"),
    /** Grants or other funds withheld, or tied to a condition. */
    FUNDS("loss of funds"),
    /** Costs paid back, by or to the agency. */
    REPAYMENT("repayment"),
    /** A report of it to somebody. */
    REPORT("report");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The kind in plain words. */
    public String word() {
      return word;
    }
  }

  /** Whether it was ever imposed. */
  public enum Imposed {
    /** At least once. */
    FOUND("Imposed"),
    /** Looked for and not found, which is no certificate that it never was. */
    NONE_FOUND("Never imposed as far as was found"),
    /** Nobody has looked. */
    NOT_SEARCHED("Whether it was ever imposed was not looked for");

    private final String words;

    Imposed(String words) {
      this.words = words;
    }

    /** The same in plain words. */
    public String words() {
      return words;
    }
  }

  /** The text, then whom it falls on, how much, and whether it was ever imposed. */
  public String sentence() {
    String most = atMost.isEmpty() ? "" : " At most: " + atMost + ".";
    String found = record.isEmpty() ? "" : ": " + record;
    return "%s On: %s.%s %s%s.".formatted(text, on, most, imposed.words(), found);
  }
}
