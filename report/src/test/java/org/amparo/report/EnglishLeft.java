package org.amparo.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.ComparedClaim;
import org.amparo.report.figure.PublishedFigures;
import org.amparo.report.language.HalfEnglish;
import org.amparo.report.language.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds the English that is left on a translated page: what reads word for word as on the English
 * page and is nobody's name, title, quotation or source.
 */
public final class EnglishLeft {

  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d])\\p{L}{2,}(?![\\p{L}\\d])");

  /** What a reader of any language types as it stands. */
  private static final List<String> TYPED =
      List.of(
          "--no-examples",
          "amparo check",
          "amparo verify",
          "report.json",
          "docs/methods.md",
          "figures.json");

  private EnglishLeft() {}

  /**
   * The texts of two words and more that both pages have.
   *
   * @param evaluation whose names, titles, quotations and sources may stand in English
   */
  public static Set<String> on(Document translated, Document english, Evaluation evaluation) {
    return on(texts(translated.body().getAllElements()), english, kept(evaluation));
  }

  /**
   * The texts of two words and more that both pages have and that the translated page does not mark
   * as English.
   *
   * @param names what may stand unmarked, such as the names of policies in a picture
   */
  public static Set<String> unmarked(Document translated, Document english, List<String> names) {
    List<Element> own =
        translated.getAllElements().stream()
            .filter(
                element -> {
                  Element marked = element.closest("[lang]");
                  return marked == null || !marked.attr("lang").equals(Language.ENGLISH.tag());
                })
            .toList();
    return on(
        texts(own),
        english,
        Stream.of(
                TYPED.stream(), names.stream(), Stream.of(Language.values()).map(Language::ownName))
            .flatMap(each -> each));
  }

  /**
   * Labels of figures on a translated page of a query that are English, or English by half. What
   * was published is labeled in the words of the claims' own files and stays.
   *
   * @param names those of policies and of definitions that users wrote
   */
  public static Set<String> labels(Document query, List<String> names) {
    List<String> kept =
        names.stream()
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    return query.select("th [data-label]:not([data-label^=claim.])").stream()
        .filter(
            label ->
                !label.attr("lang").isEmpty()
                    || HalfEnglish.of(without(label.text().replaceAll("\\S+[.]csv", ""), kept)))
        .map(label -> label.attr("data-label") + ": " + label.text())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> on(Set<String> both, Document english, Stream<String> names) {
    both.retainAll(texts(english.getAllElements()));
    List<String> kept =
        names
            .map(EnglishLeft::squeezed)
            .filter(text -> text.length() > 2)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    return both.stream()
        .filter(text -> words(without(text, kept)) > 1)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> texts(List<Element> elements) {
    Set<String> texts = new TreeSet<>();
    for (Element element : elements) {
      for (String read : List.of("title", "aria-label", "data-head")) {
        texts.add(squeezed(element.attr(read)));
      }
      for (TextNode node : element.textNodes()) {
        texts.add(squeezed(node.text()));
      }
    }
    return texts;
  }

  private static String squeezed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static long words(String text) {
    return WORD.matcher(text).results().count();
  }

  /** A name too long for a chart ends in three dots there. */
  private static String without(String text, List<String> kept) {
    if (text.endsWith("\u2026")) {
      String begun = text.substring(0, text.length() - 1);
      if (kept.stream().anyMatch(name -> name.startsWith(begun))) {
        return "";
      }
    }
    String rest = text;
    for (String name : kept) {
      rest = rest.replace(name, " ");
    }
    return rest;
  }

  /** What is written by others, or is a name, and so is the same in every language. */
  private static Stream<String> kept(Evaluation evaluation) {
    Stream<String> policies =
        evaluation.policies().stream()
            .flatMap(
                policy ->
                    Stream.concat(
                        Stream.of(policy.name(), policy.place(), policy.summary()),
                        policy.citations().stream().map(Evaluation.CitationNote::text)));
    Stream<String> sources =
        evaluation.sources().stream()
            .flatMap(note -> Stream.of(note.name(), note.title(), note.citation(), note.license()));
    Stream<String> figures =
        PublishedFigures.of(evaluation).stream()
            .flatMap(figure -> Stream.concat(figure.sources().stream(), named(figure).stream()));
    Stream<String> claims =
        ComparedClaim.of(evaluation).stream().flatMap(compared -> claim(compared.claim()));
    return Stream.of(
            TYPED.stream(),
            Stream.of(evaluation.place()),
            policies,
            sources,
            figures,
            claims,
            cells(evaluation, "change-answers", "name"),
            cells(evaluation, "law-in-force", "policy", "citation"),
            cells(evaluation, "policy-changes", "policy", "citation"),
            cells(evaluation, "ledger-by-county", "place", "county"),
            Stream.of(Language.values()).map(Language::ownName))
        .flatMap(each -> each);
  }

  /** The country or the place that a figure is of. */
  private static Optional<String> named(Figure figure) {
    if (figure.id().startsWith("who.citizenship.")) {
      return Optional.of(country(figure.id()));
    }
    return figure.id().startsWith("place.")
        ? Optional.of(figure.label().substring(figure.label().indexOf(": ") + 2))
        : Optional.empty();
  }

  private static String country(String id) {
    return Arrays.stream(id.substring("who.citizenship.".length()).split("-", -1))
        .map(
            word ->
                word.isEmpty()
                    ? word
                    : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> claim(Claim claim) {
    return Stream.of(
            Stream.of(claim.title(), claim.explanation(), claim.source().text()),
            claim.notVerified().stream(),
            claim.conflicts().stream().map(two -> two.why()),
            claim.rows().stream().flatMap(EnglishLeft::row))
        .flatMap(each -> each);
  }

  private static Stream<String> row(ClaimRow row) {
    return Stream.of(
        row.label(),
        row.party(),
        row.covers(),
        row.note(),
        row.sets().map(ClaimRow.Sets::words).orElse(""),
        row.published() == null ? "" : row.published().as());
  }

  private static Stream<String> cells(Evaluation evaluation, String name, String... columns) {
    ResultTable table = evaluation.tables().get(name);
    if (table == null) {
      return Stream.empty();
    }
    List<String> names = table.columns().stream().map(ResultTable.Column::name).toList();
    return table.rows().stream()
        .flatMap(
            row ->
                Arrays.stream(columns)
                    .map(names::indexOf)
                    .filter(at -> at >= 0)
                    .map(at -> String.valueOf(row.get(at))));
  }
}
