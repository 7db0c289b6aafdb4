package org.amparo.report.browser;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What an answer page in English asks of its reader, beside the most that it may: a row of a table.
 */
public final class PageMeasures {

  /** What is measured. */
  private enum Measure {
    SCREENS("screens", 6),
    WORDS("words", 1_000),
    /** How far down the first chart ends. */
    CHART("chart", 900),
    CUT("cut", 0),
    /** In another format than January 27, 2017. */
    DATES("dates", 0),
    /** More than three digits that count. */
    AMOUNTS("amounts", 0),
    BRITISH("British", 0),
    /** Commands, paths, digests, names of files. */
    FILES("files", 0),
    HARD("hard, lead", 0),
    GRADE("grade, lead", ReadingGrade.MOST),
    /** Sentences anywhere on the page, for which there is no bar. */
    ALL_HARD("hard, all", Double.MAX_VALUE),
    SHEETS("sheets", 4),
    /** Failures of PDF/UA-1. */
    PDF("PDF/UA", 0);

    private final String head;
    private final double most;

    Measure(String head, double most) {
      this.head = head;
      this.most = most;
    }
  }

  private static final double SCREEN = 900;
  private static final int DESKTOP = 1280;
  private static final int TELEPHONE = 390;
  private static final int DIGITS = 3;

  private static final String MONTHS =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern OTHER_DATES =
      Pattern.compile(
          "\\b\\d{1,2} %s \\d{4}|(?<![\\w-])(?:19|20)\\d\\d-\\d\\d\\b(?:-\\d\\d\\b)?|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}"
                  .formatted(MONTHS)
              + "|\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.? \\d");

  /** Money, and numbers with a unit; a factor of arithmetic that is shown keeps all its digits. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![×÷] )(?:\\$(\\d+(?:,\\d{3})*(?:\\.\\d+)?)|\\b(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?= (?:million|billion|days|hours|percent)\\b|%))"
              + "(?! million [×÷]| [×÷])(?![\\d,.]*\\d)");

  private static final Pattern BRITISH =
      Pattern.compile(
          "(?i)\\b(?:(?:(?:dis)?honour|colour|labour|favour|behaviour|neighbour|cancell|travell|labell)\\w*"
              + "|(?:offence|misdemeanour|defence|licence|centre|programme|cheque|judgement)s?"
              + "|whilst|amongst|grave(?:r|st)|fulfil|enrol|practise|per cent|learnt"
              + "|(?:organ|recogn|criminal|author|summar|priorit|categor|util|legal|general|final)is(?:e[sd]?|ing|ations?)"
              + "|analys(?:ed?|ing))\\b");

  private static final Pattern FILES =
      Pattern.compile(
          "--[a-z]|\\bamparo [a-z]+ |\\bAMP-\\d|(?i)\\b[0-9a-f]*(?:\\d[a-f]|[a-f]\\d)[0-9a-f]{10,}\\b|\\w/\\w+\\.\\w"
              + "|\\.(?:json|csv|html|xlsx|yaml|pdf|parquet|duckdb|gz|cff|sql)\\b");

  private final String name;
  private final Map<Measure, Double> measured = new EnumMap<>(Measure.class);
  private final List<String> breaches = new ArrayList<>();

  private PageMeasures(String name) {
    this.name = name;
  }

  /**
   * Measures a page under a name of one's own.
   *
   * @param papers the page as PDFs, none or one a language
   */
  public static PageMeasures of(String name, Path file, Chromium chromium, Path... papers)
      throws IOException {
    PageMeasures page = new PageMeasures(name);
    page.words(Jsoup.parse(Files.readString(file)));
    try (OpenPage open = chromium.open(file, DESKTOP)) {
      open.fold();
      page.put(Measure.SCREENS, open.height() / SCREEN, List.of());
      page.put(Measure.WORDS, open.words(), List.of());
      page.put(Measure.CHART, open.firstChart(), List.of());
      List<String> cut = new ArrayList<>(open.cutOff());
      open.resize(TELEPHONE);
      cut.addAll(open.cutOff());
      page.put(Measure.CUT, cut.size(), cut);
    }
    for (Path paper : papers) {
      byte[] pdf = Files.readAllBytes(paper);
      List<String> failures = PdfCheck.failures(pdf);
      page.most(Measure.SHEETS, PdfCheck.sheets(pdf), List.of(paper.toString()));
      page.most(Measure.PDF, failures.size(), failures);
    }
    return page;
  }

  private void words(Document page) {
    page.select("script, style, svg > title, svg > desc").remove();
    List<String> passages =
        new ArrayList<>(page.select("svg text").stream().map(PageMeasures::lines).toList());
    page.select("svg").remove();
    passages.addAll(page.select("h1, h2, h3, p, dt, dd, th, td, li, figcaption").eachText());
    found(Measure.DATES, passages.stream().flatMap(text -> all(OTHER_DATES, text)));
    found(
        Measure.AMOUNTS,
        passages.stream()
            .flatMap(text -> AMOUNT.matcher(text).results().filter(PageMeasures::isLong))
            .map(MatchResult::group));
    found(Measure.BRITISH, passages.stream().flatMap(text -> all(BRITISH, text)));
    found(Measure.FILES, passages.stream().flatMap(text -> all(FILES, text)));
    List<String> lead = page.select(".lead h1, .lead p, .lead dd").eachText();
    put(Measure.GRADE, ReadingGrade.of(lead), lead);
    // Nobody can write the name of a place or of a law shorter: "it" could stand there.
    page.select(".cite").forEach(cited -> cited.text("it"));
    found(Measure.HARD, hard(page, ".lead h1, .lead p, .lead dd"));
    found(Measure.ALL_HARD, hard(page, "h1, h2, h3, p, dd, td, figcaption"));
  }

  private static Stream<String> hard(Document page, String selector) {
    return page.select(selector).eachText().stream().flatMap(ReadingGrade::hard);
  }

  private static String lines(Element text) {
    return text.children().isEmpty() ? text.text() : String.join(" ", text.children().eachText());
  }

  private static Stream<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group);
  }

  private static boolean isLong(MatchResult amount) {
    String digits = amount.group(1) == null ? amount.group(2) : amount.group(1);
    return new BigDecimal(digits.replace(",", "")).stripTrailingZeros().precision() > DIGITS;
  }

  private void found(Measure measure, Stream<String> found) {
    List<String> all = found.toList();
    put(measure, all.size(), all);
  }

  private void most(Measure measure, double value, List<String> found) {
    put(measure, Math.max(value, measured.getOrDefault(measure, 0.0)), found);
  }

  private void put(Measure measure, double value, List<String> found) {
    measured.put(measure, value);
    if (value > measure.most) {
      breaches.add(
          "%s: %s %s, at most %s %s"
              .formatted(name, measure.head, number(value), number(measure.most), found));
    }
  }

  /** What the page asks too much of, a sentence each. */
  public List<String> breaches() {
    return List.copyOf(breaches);
  }

  /** Whether it shows a chart at all. */
  public boolean hasChart() {
    return measured.getOrDefault(Measure.CHART, 0.0) > 0;
  }

  /** The pages as a table, the most that each may below them. */
  public static String table(List<PageMeasures> pages) {
    StringBuilder table = new StringBuilder();
    line(table, "page", measure -> measure.head);
    pages.forEach(page -> line(table, page.name, page::cell));
    line(table, "at most", measure -> measure.most < Double.MAX_VALUE ? number(measure.most) : "-");
    return table.toString();
  }

  private String cell(Measure measure) {
    Double value = measured.get(measure);
    return value == null ? "-" : number(value);
  }

  private static void line(StringBuilder table, String name, Function<Measure, String> cell) {
    table.append("%-32s".formatted(name));
    for (Measure measure : Measure.values()) {
      String text = cell.apply(measure);
      table.append(" ".repeat(2 + Math.max(0, measure.head.length() - text.length()))).append(text);
    }
    table.append('\n');
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
