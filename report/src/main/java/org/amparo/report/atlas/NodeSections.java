package org.amparo.report.atlas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.atlas.Amount;
import org.amparo.evaluate.atlas.Breakdown;
import org.amparo.evaluate.rate.Rate;
import org.amparo.report.language.Messages;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Numbers;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/** What a page says of a county, a state or the country, subject by subject. */
final class NodeSections {

  private final Edition edition;
  private final Map<String, PolicyNote> policies = new LinkedHashMap<>();

  NodeSections(Edition edition) {
    this.edition = edition;
    edition.atlas().policies().forEach(policy -> policies.put(policy.id(), policy));
  }

  /** The sections of a node; a subject of which it has nothing at all is named in one sentence. */
  List<Section> of(String node) {
    List<Section> sections = new ArrayList<>();
    for (SubjectEdition subject : edition.subjects()) {
      if (subject.total(node) != 0 || hasAmounts(subject, node)) {
        sections.add(section(subject, node));
      }
    }
    return sections;
  }

  /** The names of the subjects of which a node has none. */
  List<String> without(String node) {
    return edition.subjects().stream()
        .filter(subject -> !hasAmounts(subject, node))
        .filter(subject -> subject.total(node) == 0)
        .filter(edition::namesCounties)
        .map(subject -> subject.words())
        .toList();
  }

  private boolean hasAmounts(SubjectEdition subject, String node) {
    return subject.subject().amounts().stream()
        .anyMatch(
            amount ->
                Amounts.of(edition.tree(), amount, node).values().stream()
                    .anyMatch(Objects::nonNull));
  }

  private Section section(SubjectEdition subject, String node) {
    List<String> words = new ArrayList<>();
    long total = subject.total(node);
    String name = subject.words();
    boolean months = subject.subject().kind().equals("ledger");
    words.add(
        Wording.say(
            months ? "atlas.total-months" : "atlas.total",
            Map.of("subject", name, "n", Value.of(total).text())));
    List<Section.Table> tables = new ArrayList<>();
    boolean policyTable = false;
    for (String part : subject.breakdowns()) {
      if (subject.isPolicy(part)) {
        if (!policyTable) {
          tables.add(policies(subject, node));
          policyTable = true;
        }
      } else if (!subject.subject().amounts().isEmpty()) {
        tables.add(ledger(subject, node));
        flags(subject, node, words);
      } else {
        subject
            .row(part, node)
            .ifPresent(row -> tables.add(table(part, subject.categories(part), row, total)));
        if (part.equals("ceiling")) {
          ceiling(subject, node, words);
        }
      }
    }
    subject
        .months(node, edition.tree())
        .ifPresent(row -> tables.add(table("month", subject.months(), row, total)));
    words.add(AtlasWords.sources(subject.subject()));
    return new Section(subject.subject().id().replace('.', '-'), name, words, tables);
  }

  private static Section.Table table(String part, List<String> categories, long[] row, long all) {
    long most = Math.max(1, Arrays.stream(row).max().orElse(1));
    List<Section.Row> rows = new ArrayList<>();
    for (int i = 0; i < row.length; i++) {
      rows.add(
          new Section.Row(
              AtlasWords.category(part, categories.get(i)),
              null,
              List.of(Value.of(row[i]), Value.share(row[i], all)),
              Math.toIntExact(100 * Math.max(0, row[i]) / most),
              false));
    }
    return new Section.Table(
        AtlasWords.breakdown(part),
        List.of("", Wording.say("column.number"), Wording.say("column.share")),
        rows);
  }

  private Section.Table policies(SubjectEdition subject, String node) {
    List<Section.Row> rows = new ArrayList<>();
    List<String> heads = new ArrayList<>(List.of(Wording.say("column.policy")));
    for (String part : subject.breakdowns()) {
      if (!subject.isPolicy(part)) {
        continue;
      }
      List<String> categories = subject.categories(part);
      if (rows.isEmpty()) {
        categories.forEach(category -> heads.add(AtlasWords.category(part, category)));
      }
      PolicyNote policy =
          Objects.requireNonNull(policies.get(part.substring(Breakdown.POLICY.length())), part);
      List<Value> cells =
          subject
              .row(part, node)
              .map(row -> Arrays.stream(row).mapToObj(Value::of).toList())
              .orElseGet(() -> categories.stream().map(_ -> Value.HIDDEN).toList());
      rows.add(new Section.Row(AtlasWords.policy(policy), null, cells, -1, true));
    }
    return new Section.Table(Wording.say("atlas.answers"), heads, rows);
  }

  private void ceiling(SubjectEdition subject, String node, List<String> words) {
    long[] row = subject.row("ceiling", node).orElse(new long[] {0, 0});
    if (row[0] == 0 || subject.rounded()) {
      return;
    }
    long hours = Math.multiplyExact(row[0], edition.atlas().ceilingHours());
    words.add(
        Wording.say(
            "atlas.ceiling-hours",
            Map.of(
                "holds", Value.of(row[0]).text(),
                "each", Value.of(edition.atlas().ceilingHours()).text(),
                "hours", Value.of(hours).text())));
    for (Rate rate : edition.atlas().rates().getOrDefault(node, List.of())) {
      BigDecimal cents = Rate.cents(BigDecimal.valueOf(hours * 3_600L), rate.central());
      words.add(
          Wording.say(
              "atlas.ceiling-cost",
              Map.of(
                  "kind",
                  Wording.say("atlas.rate." + rate.kind().word()),
                  "rate",
                  Numbers.text(
                      Messages.of(Wording.language()),
                      rate.central().setScale(0, java.math.RoundingMode.HALF_UP),
                      Unit.CENTS_PER_DAY,
                      Style.BRIEF),
                  "source",
                  rate.source(),
                  "cost",
                  Numbers.text(Messages.of(Wording.language()), cents, Unit.CENTS, Style.BRIEF))));
    }
  }

  private Section.Table ledger(SubjectEdition subject, String node) {
    List<Amount> amounts = subject.subject().amounts();
    List<String> years = subject.categories("year");
    List<Section.Row> rows = new ArrayList<>();
    long[] row = subject.row("year", node).orElse(null);
    if (row != null) {
      for (int i = 0; i < years.size(); i++) {
        List<Value> cells = new ArrayList<>(List.of(Value.of(row[i])));
        for (Amount amount : amounts) {
          cells.add(
              subject.rounded()
                  ? Value.HIDDEN
                  : value(amount, Amounts.of(edition.tree(), amount, node).get(years.get(i))));
        }
        rows.add(new Section.Row(years.get(i), null, cells, -1, false));
      }
    } else {
      rows.add(
          Section.Row.of(
              Wording.say("atlas.ledger.each-year"),
              Value.HIDDEN,
              Value.HIDDEN,
              Value.HIDDEN,
              Value.HIDDEN));
    }
    List<Value> all = new ArrayList<>(List.of(Value.of(subject.total(node))));
    for (Amount amount : amounts) {
      all.add(
          subject.rounded()
              ? Value.HIDDEN
              : value(amount, Amounts.total(edition.tree(), amount, node)));
    }
    rows.add(new Section.Row(Wording.say("atlas.ledger.all-years"), null, all, -1, false));
    return new Section.Table(
        Wording.say("atlas.ledger.caption"),
        Stream.of("year", "people", "days", "cost", "flagged")
            .map(column -> Wording.say("atlas.ledger." + column))
            .toList(),
        rows);
  }

  private static Value value(Amount amount, @Nullable Long number) {
    return Value.of(number == null ? null : BigDecimal.valueOf(number), amount.unit());
  }

  private void flags(SubjectEdition subject, String node, List<String> words) {
    if (subject.rounded()) {
      return;
    }
    for (Amount amount : subject.subject().amounts()) {
      Long flagged = Amounts.total(edition.tree(), amount, node);
      if (amount.id().equals("flagged") && flagged != null && flagged > 0) {
        words.add(Wording.say("atlas.flags", Map.of("n", String.valueOf(flagged))));
      }
      long unknown = Amounts.unknown(edition.tree(), amount, node);
      if (amount.id().equals("cents") && unknown > 0) {
        words.add(Wording.say("atlas.no-cost", Map.of("n", String.valueOf(unknown))));
      }
    }
  }
}
