package org.amparo.handbook.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.Reference;
import org.amparo.evaluate.claim.Verdict;
import org.amparo.evaluate.text.Amounts;
import org.amparo.handbook.policy.Markdown;
import org.jspecify.annotations.Nullable;

/** Parts of a claim as cells of a Markdown table. */
final class Words {

  private static final int SHARE_DIGITS = 4;

  private Words() {}

  /** What it is, with the time it covers and the sets of a share. */
  static String figure(ClaimRow row) {
    return Markdown.plain(row.words());
  }

  /** As printed; a dash where nobody published it. */
  static String printed(ClaimRow row) {
    return row.published() == null ? "–" : Markdown.plain(row.published().as());
  }

  /** As printed, as a link to where it was; a dash where nobody published it. */
  static String linked(ClaimRow row) {
    return row.published() == null || row.published().source().url().isEmpty()
        ? printed(row)
        : Markdown.link(row.published().as(), row.published().source().url());
  }

  /** A number with its unit's sign; a dash where there is none. */
  static String amount(@Nullable BigDecimal value, Unit unit) {
    return value == null ? "–" : Amounts.written(value, unit);
  }

  /** Whether text and arithmetic agree, and by how much they do not. */
  static String verdict(ClaimRow row) {
    Verdict verdict = row.verdict();
    BigDecimal difference = verdict.difference();
    if (verdict.kind() != Verdict.Kind.DIFFERS || difference == null) {
      return verdict.kind().words();
    }
    BigDecimal share = verdict.share();
    return "**differ by "
        + Amounts.written(difference, row.unit())
        + (share == null
            ? ""
            : ", "
                + Amounts.written(share.setScale(SHARE_DIGITS, RoundingMode.HALF_EVEN), Unit.SHARE))
        + "**";
  }

  /** A source as a link where it has an address. */
  static String source(Reference reference) {
    return reference.url().isEmpty()
        ? Markdown.plain(reference.text())
        : Markdown.link(reference.text(), reference.url());
  }
}
