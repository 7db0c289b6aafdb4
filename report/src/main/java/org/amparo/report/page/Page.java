package org.amparo.report.page;

import java.util.List;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.claim.ComparedClaim;
import org.amparo.report.figure.Figures;
import org.amparo.report.language.Phrase;
import org.amparo.report.language.Wording;
import org.amparo.report.section.Claims;
import org.amparo.report.section.Cost;
import org.amparo.report.section.Duration;
import org.amparo.report.section.Gaps;
import org.amparo.report.section.Ledger;
import org.amparo.report.section.LikePeople;
import org.amparo.report.section.Links;
import org.amparo.report.section.Pipeline;
import org.amparo.report.section.Places;
import org.amparo.report.section.Quality;
import org.amparo.report.section.Requests;
import org.amparo.report.section.Sources;
import org.amparo.report.section.people.HumanCost;
import org.amparo.report.section.people.Levels;
import org.amparo.report.section.people.Who;
import org.amparo.report.section.policy.LawChanges;
import org.amparo.report.section.policy.LawLine;
import org.amparo.report.section.policy.Policies;
import org.amparo.report.story.Glance;
import org.amparo.report.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * The whole page. A section is null where the records have nothing for it; its heading is there all
 * the same, and under it what record would say it. Wide because the page has a field for each of
 * its sections.
 *
 * @param edition its language, and the pages in others
 * @param audience for whom it is written
 * @param place the place's name
 * @param period what the records cover, in words
 * @param synthetic whether the records were generated
 * @param story the finding in words
 * @param glance main figures
 * @param requests requests by month
 * @param who whom they concern
 * @param levels their local charges beside ICE's levels
 * @param duration how long people were held
 * @param likePeople added time by every estimator
 * @param cost what it cost
 * @param human what cannot be told in money
 * @param policies policies compared
 * @param places requests by place, and where the place lies
 * @param law the law in force over the period
 * @param claims published figures beside ours
 * @param ledger totals as reported
 * @param links what happened after
 * @param pipeline the stages from encounter to removal, not linked
 * @param changes what the months say of each change of law
 * @param quality how complete the records are, and what they cannot say
 * @param gaps which record would say what a section cannot
 * @param sources where each number comes from
 * @param tables names of the tables published beside the page
 */
public record Page(
    Edition edition,
    Audience audience,
    String place,
    String period,
    boolean synthetic,
    Story story,
    @Nullable Glance glance,
    @Nullable Requests requests,
    @Nullable Who who,
    @Nullable Levels levels,
    @Nullable Duration duration,
    @Nullable LikePeople likePeople,
    @Nullable Cost cost,
    @Nullable HumanCost human,
    @Nullable Policies policies,
    @Nullable Places places,
    @Nullable LawLine law,
    @Nullable Claims claims,
    @Nullable Ledger ledger,
    @Nullable Links links,
    @Nullable Pipeline pipeline,
    @Nullable LawChanges changes,
    Quality quality,
    Gaps gaps,
    Sources sources,
    List<Table> tables) {

  /** The sections that records may fill, in the order of the page. */
  private static final List<String> FILLED =
      List.of(
          "who",
          "levels",
          "duration",
          "like-people",
          "cost",
          "policies",
          "human",
          "links",
          "pipeline",
          "requests",
          "ledger",
          "change",
          "places",
          "law",
          "claims");

  /**
   * A table published beside the page.
   *
   * @param name its file name without ending
   * @param title in words
   */
  public record Table(String name, String title) {}

  /**
   * A section in the table of contents.
   *
   * @param id its fragment
   * @param title its heading
   */
  public record Entry(String id, String title) {}

  /**
   * The page for an evaluation.
   *
   * @param evaluation what is reported
   * @param published every figure of {@code figures.json}
   * @param edition the page's language and others
   */
  public static Page of(Evaluation evaluation, List<Figure> published, Edition edition) {
    Figures figures = new Figures(published);
    Levels levels = Levels.of(figures);
    Policies policies = Policies.of(figures, evaluation);
    return new Page(
        edition,
        Audience.of(evaluation),
        evaluation.place(),
        evaluation.period(),
        evaluation.synthetic(),
        Story.of(figures, evaluation, levels, policies),
        Glance.of(figures),
        Requests.of(figures),
        Who.of(figures),
        levels,
        Duration.of(figures, evaluation.tables().get("time-held")),
        LikePeople.of(figures, evaluation.tables()),
        Cost.of(figures),
        HumanCost.of(figures),
        policies,
        Places.of(figures, evaluation.place()),
        LawLine.of(evaluation.tables().get("law-in-force")),
        Claims.of(figures, ComparedClaim.of(evaluation)),
        Ledger.of(figures, evaluation.tables()),
        Links.of(figures),
        Pipeline.of(figures, evaluation.tables()),
        LawChanges.of(figures, evaluation.tables()),
        Quality.of(figures, evaluation.limits()),
        Gaps.of(evaluation.filled()),
        Sources.of(figures, evaluation.sources()),
        evaluation.tables().values().stream()
            .map(table -> new Table(table.name(), table.title()))
            .sorted(java.util.Comparator.comparing(Table::name))
            .toList());
  }

  /**
   * The sections that these records fill, in the order of the page; the last ones are there
   * whatever the records.
   */
  public List<Entry> contents() {
    return entries(
        Stream.concat(
            FILLED.stream().filter(this::filled),
            Stream.of("quality", "methods", "sources", "glossary")));
  }

  /**
   * Those that they do not fill, which stand together behind what they do and say which record
   * would. Reported totals are not among them: they alone are left out where nobody reported any.
   */
  public List<Entry> absent() {
    return entries(FILLED.stream().filter(id -> !id.equals("ledger")).filter(id -> !filled(id)));
  }

  private List<Entry> entries(Stream<String> ids) {
    return ids.map(id -> new Entry(id, heading(id))).toList();
  }

  private boolean filled(String id) {
    return switch (id) {
          case "who" -> who;
          case "levels" -> levels;
          case "duration" -> duration;
          case "like-people" -> likePeople;
          case "cost" -> cost;
          case "policies" -> policies;
          case "human" -> human;
          case "links" -> links;
          case "pipeline" -> pipeline;
          case "requests" -> requests;
          case "ledger" -> ledger;
          case "change" -> changes;
          case "places" -> places;
          case "law" -> law;
          case "claims" -> claims;
          default -> throw new IllegalArgumentException(id);
        }
        != null;
  }

  /** A section's heading. */
  public String heading(String id) {
    return id.equals("who")
        ? (who == null ? Wording.say("section.who-concerned") : who.title())
        : Wording.say("section." + id);
  }

  /** Why a section that is not there is not there. */
  public Phrase absence(String id) {
    if (id.equals("requests") && pipeline != null) {
      return Wording.phrase("absent.months");
    }
    if (!gaps.of(id).isEmpty()) {
      return Wording.phrase("absent.records");
    }
    if (audience == Audience.ROUNDED) {
      return Wording.phrase("absent.withheld");
    }
    String own = "absent." + id;
    return Wording.phrase(Wording.has(own) ? own : "absent.none");
  }
}
