package org.amparo.handbook.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.amparo.policy.reading.Agreement;
import org.amparo.policy.reading.Readings;
import org.amparo.policy.reading.SecondReading.Known;
import org.amparo.policy.reading.Settlement;

/** The page that says how far two readings of the clauses agree. */
final class SecondReadingPage {

  private SecondReadingPage() {}

  static String of(Readings readings) {
    Markdown page = new Markdown();
    page.heading(1, "Two readings");
    page.paragraph(
        "Two readings by this project. A second reader answered a fixed set of cases for %d policies"
                .formatted(readings.readings().size())
            + " from the stored clauses alone, before the answers were compared. The reader belongs"
            + " to the project, knew its research, and had seen some of the files before, as the"
            + " table says: it is no blind reading by somebody else. `amparo policy readings`"
            + " computes these figures. What was read, and when, is in"
            + " [policies/second](../../policies/second/README.md). Back to the [index](index.md).");
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("all", readings.agreement()));
    for (Known known : Known.values()) {
      rows.add(row(known.name().toLowerCase(Locale.ROOT), readings.agreement(known)));
    }
    page.table(
        List.of("what of the file was known before", "answers", "alike", "percent", "kappa"), rows);
    page.paragraph(
        "%d answers that the stored clauses do not reach are left out. Kappa is agreement beyond"
                .formatted(readings.notStored())
            + " what the frequencies of the answers alone would give. Each difference was settled in"
            + " writing; the figures stay those of the first comparison.");
    page.table(
        List.of("policy", "case", "policy said", "second reader", "whose holds", "why"),
        readings.differences().stream().map(SecondReadingPage::difference).toList());
    return page.text();
  }

  private static List<String> row(String of, Agreement agreement) {
    return List.of(
        of,
        String.valueOf(agreement.pairs()),
        String.valueOf(agreement.same()),
        String.format(Locale.ROOT, "%.1f", agreement.percent()),
        String.format(Locale.ROOT, "%.2f", agreement.kappa()));
  }

  private static List<String> difference(Readings.Pair pair) {
    return List.of(
        Markdown.link(pair.policy(), pair.policy() + ".md"),
        Markdown.plain(pair.of().name()),
        Markdown.code(pair.first()),
        Markdown.code(pair.second()),
        pair.settlement().map(Settlement::holds).map(Enum::name).orElse("not settled"),
        Markdown.plain(pair.settlement().map(Settlement::why).orElse("")));
  }
}
