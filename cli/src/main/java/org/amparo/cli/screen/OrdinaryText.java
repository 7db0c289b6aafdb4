package org.amparo.cli.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.law.Authority;
import org.amparo.policy.law.Holding;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.law.OrdinaryRequest;
import org.amparo.policy.law.OrdinaryRequest.Answer;
import org.amparo.policy.law.OrdinaryRequest.Maker;
import org.amparo.policy.law.OrdinaryRequest.More;

/** The answer to the ordinary request in lines of a screen, and what one thing more changes. */
final class OrdinaryText {

  /** The request, as the first line names it. */
  static final String REQUEST = "On an I-247A with ICE's own warrant and nothing else: ";

  private static final Map<More, String> WITH =
      Map.of(
          More.JUDGES_WARRANT, "with a federal judge's warrant for a crime",
          More.CONVICTION, "with some convictions",
          More.ON_BOND, "where the person goes home on bond",
          More.AGREEMENT_287G, "under a 287(g) agreement, by the officers it names",
          More.ALL_COSTS, "where the federal government agreed to pay all costs");

  private static final Map<Answer, String> WORDS =
      Map.of(
          Answer.MUST, "must hold",
          Answer.YES, "may hold",
          Answer.NO, "may not hold",
          Answer.NOT_SETTLED, "not settled");

  private OrdinaryText() {}

  /** A line's lead and its text. */
  record Line(String lead, String text) {}

  /** The answer in one line, then its reason, the authority, and what would change it. */
  static List<Line> of(OrdinaryRequest ordinary) {
    String mayChange =
        ordinary.mayChange().stream()
            .map(MAKERS::get)
            .collect(Collectors.joining(", or ", "Who may change that: ", "."));
    String changed =
        Stream.of(More.values())
            .filter(ordinary.changed()::containsKey)
            .map(more -> WITH.get(more) + ": " + WORDS.get(ordinary.changed().get(more)))
            .collect(Collectors.joining("; "));
    String otherwise = changed.isEmpty() ? "" : "Otherwise " + changed + ".";
    List<Line> lines = new ArrayList<>();
    if (ordinary.answer() == Answer.NOT_SETTLED) {
      lines.add(new Line(REQUEST, ordinary.sentence()));
      lines.addAll(authority(ordinary));
      lines.add(new Line("  ", (otherwise + " " + mayChange).strip()));
    } else {
      String reason = (ordinary.because() + " " + otherwise).strip();
      lines.addAll(settled(ordinary.sentence(), reason, mayChange));
    }
    return lines;
  }

  /** Who may change it stands by the law that is named, or below where that takes fewer lines. */
  private static List<Line> settled(String sentence, String reason, String mayChange) {
    List<Line> beside =
        Stream.of(new Line(REQUEST, sentence + " " + mayChange), new Line("  ", reason))
            .filter(line -> !line.text().isEmpty())
            .toList();
    List<Line> below =
        List.of(new Line(REQUEST, sentence), new Line("  ", (reason + " " + mayChange).strip()));
    return height(below) < height(beside) ? below : beside;
  }

  private static int height(List<Line> lines) {
    return lines.stream().mapToInt(one -> Screen.wrapped(one.lead(), one.text()).size()).sum();
  }

  private static final Map<Maker, String> MAKERS =
      Map.of(
          Maker.COURT, "a higher court",
          Maker.FEDERAL, "Congress",
          Maker.STATE, "the state",
          Maker.BOARD, "the county's board",
          Maker.SHERIFF, "the sheriff");

  private static List<Line> authority(OrdinaryRequest ordinary) {
    Authority authority = ordinary.authority();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("  ", "Power to hold: " + authority.text()));
    // One paragraph, so that neither side has more room.
    String sides =
        Stream.of(
                side(ordinary.place(), authority, Holding.Side.FOR, "For it: "),
                side(ordinary.place(), authority, Holding.Side.AGAINST, "Against it: "))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    if (!sides.isEmpty()) {
      lines.add(new Line("  ", sides));
    }
    return lines;
  }

  /** Those that bind here, and as many of the nearest others as both sides can have. */
  private static Optional<String> side(
      LawPlace place, Authority authority, Holding.Side side, String lead) {
    List<Holding> all = authority.holdings().stream().filter(one -> one.side() == side).toList();
    List<Holding> binding = all.stream().filter(one -> one.bindsIn(place)).toList();
    List<Holding> nearest =
        all.stream()
            .filter(one -> !one.bindsIn(place))
            .limit(Math.max(0, SHOWN - binding.size()))
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    int more = all.size() - binding.size() - nearest.size();
    String named =
        Stream.concat(binding.stream(), nearest.stream())
            .map(one -> one.name() + ", " + one.force(place))
            .collect(Collectors.joining("; "));
    return Optional.of(lead + named + (more == 0 ? "" : "; %d more".formatted(more)) + ".");
  }

  private static final int SHOWN = 2;

  /** All that is known of the authority, with citations. */
  static List<Line> full(OrdinaryRequest ordinary) {
    Authority authority = ordinary.authority();
    List<Line> lines = new ArrayList<>();
    ordinary
        .ground()
        .ifPresent(one -> lines.add(new Line("  ", "Answered by " + one.policy() + ".")));
    String by = authority.by().isEmpty() ? "" : " by " + authority.by();
    lines.add(
        new Line(
            "Authority to hold: ",
            authority.standing() + by + ". " + authority.text() + cited(authority.citations())));
    if (!authority.searched().isEmpty()) {
      lines.add(new Line("  ", "Looked for in " + authority.searched() + "."));
    }
    for (Holding one : authority.holdings()) {
      lines.add(
          new Line(
              "  ",
              "%s (%s; %s, %s): %s%s"
                  .formatted(
                      one.name(),
                      one.on(),
                      one.way(),
                      one.force(ordinary.place()),
                      one.text(),
                      cited(one.citations()))));
    }
    return lines;
  }

  private static String cited(List<Citation> citations) {
    return citations.isEmpty()
        ? ""
        : citations.stream()
            .map(one -> one.text() + "; " + one.readingWords())
            .collect(Collectors.joining(" | ", " [", "]"));
  }
}
