package org.amparo.policy.library;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.Sha256;
import org.amparo.model.WordList;
import org.amparo.model.decision.Question;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.ProblemList;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Consequence;
import org.amparo.policy.Policy;
import org.amparo.policy.Safeguards;
import org.amparo.policy.calendar.HolidayCalendar;
import org.amparo.policy.cel.ExpressionChecker;
import org.amparo.policy.citation.Citations;
import org.amparo.policy.offense.OffenseLists;

/** Reads policy files. A file that loads has no problem that can be known without a case. */
public final class PolicyLoader {

  private static final Set<String> KEYS =
      Set.copyOf(
          WordList.of(
              "id name jurisdiction place rank binds territory version_of time_zone in_force"
                  + " legal_basis summary citations parameters variables questions duties"
                  + " consequences"));

  /** Ids of figures that are of no policy. */
  private static final Set<String> RESERVED = Set.of("done", "nobody", "deadline", "deadline-kept");

  private static final String AFTER_HEADING = "\ncitations:";

  private PolicyLoader() {}

  /**
   * Reads a policy from text.
   *
   * @param text the file's content, from which its digest is made too
   * @param name the file as errors shall name it
   * @throws AmparoException with every problem found: AMP-302 (the file), AMP-303 (types), AMP-304
   *     (an expression the language does not have), AMP-601 (not YAML)
   */
  public static PolicySource load(String text, String name) {
    return load(text, name, OffenseLists.bundled());
  }

  /** Reads a policy that may name these lists; throws as {@link #load(String, String)} does. */
  public static PolicySource load(String text, String name, OffenseLists lists) {
    YamlNode file = YamlNode.parse(text, name, ErrorCode.POLICY_INVALID);
    ProblemList problems = new ProblemList();
    problems.check(() -> file.allow(KEYS));
    Optional<PolicyHeading> heading = problems.attempt(() -> heading(file, problems));
    Citations citations = new Citations(file, problems);
    ExpressionChecker checker = new ExpressionChecker();
    Definitions definitions = new Definitions(file, citations, checker, lists, problems);
    RulingReader rulings = new RulingReader(citations, checker, problems);
    Optional<Map<Question, RulingReader.Draft>> drafts =
        problems.attempt(() -> rulings.read(file.require("questions")));
    List<DutyReader.Draft> duties =
        new DutyReader(citations, checker, problems)
            .read(file, drafts.map(Map::keySet).orElse(Set.of()));
    List<Consequence> consequences = new ConsequenceReader(citations, problems).read(file);
    drafts.ifPresent(
        read -> {
          if (read.isEmpty() && duties.isEmpty() && problems.isEmpty()) {
            problems.note(
                file.require("questions")
                    .error(
                        "the policy answers no question and imposes no duty",
                        "add HOLD, NOTIFY, TRANSFER or INTERVIEW, or duties"));
          }
          lowerOnce(read, duties, definitions, problems);
        });
    if (problems.isEmpty()) {
      // Only now is it certain that every mention was seen.
      citations.noteUnused(problems);
      definitions.noteUnused();
    }
    problems.throwAny();
    PolicySource source =
        new PolicySource(
            heading.orElseThrow(),
            citations.all(),
            definitions,
            drafts.orElseThrow(),
            duties,
            consequences,
            digest(text, lists, drafts.orElseThrow()));
    source.variants();
    return source;
  }

  /**
   * What a policy file says of itself as a whole, its rules unread. In the files that ship it
   * stands before their citations, so that the rest need not be parsed.
   *
   * @throws AmparoException with what is wrong with it: AMP-302 or AMP-601
   */
  static PolicyHeading heading(String text, String name) {
    int rest = text.indexOf(AFTER_HEADING);
    String head = rest < 0 ? text : text.substring(0, rest + 1);
    ProblemList problems = new ProblemList();
    PolicyHeading heading = heading(YamlNode.parse(head, name, ErrorCode.POLICY_INVALID), problems);
    problems.throwAny();
    return heading;
  }

  private static void lowerOnce(
      Map<Question, RulingReader.Draft> drafts,
      List<DutyReader.Draft> duties,
      Definitions definitions,
      ProblemList problems) {
    for (RulingReader.Draft draft : drafts.values()) {
      for (RulingReader.DraftRule rule : draft.rules()) {
        problems.check(() -> definitions.condition(rule.condition(), Map.of()));
      }
    }
    duties.forEach(duty -> problems.check(() -> duty.lower(definitions, Map.of())));
  }

  private static PolicyHeading heading(YamlNode file, ProblemList problems) {
    YamlNode id = file.require("id");
    if (!id.text().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      problems.note(
          id.error(
              "'" + id.text() + "' is not an id",
              "use lower-case letters and digits with - between the words"));
    }
    if (RESERVED.contains(id.text())) {
      problems.note(
          id.error(
              "'" + id.text() + "' stands for what a jail did or might do, in figures",
              "give the policy another id, such as us-xx-" + id.text()));
    }
    YamlNode jurisdiction = file.require("jurisdiction");
    if (!jurisdiction.text().startsWith("ocd-division/")) {
      problems.note(
          jurisdiction.error(
              "a jurisdiction is named by its Open Civic Data division id",
              "write it as ocd-division/country:us/state:fl/county:miami-dade"));
    }
    YamlNode inForce = file.require("in_force").allow(Set.of("from", "until", "goes_by"));
    Optional<LocalDate> from = inForce.find("from").map(YamlNode::date);
    Optional<LocalDate> until = inForce.find("until").map(YamlNode::date);
    if (until.isPresent() && (from.isEmpty() || !from.get().isBefore(until.get()))) {
      problems.note(
          inForce
              .require("until")
              .error(
                  "a policy cannot end before it begins",
                  "until is the first day no longer in force; give from, and a later until"));
    }
    return new PolicyHeading(
        id.text(),
        file.text("name"),
        jurisdiction.text(),
        file.text("place"),
        file.require("rank").constant(Policy.Rank.class),
        binds(file),
        territory(file, jurisdiction.text()),
        file.text("version_of", id.text()),
        file.find("time_zone")
            .map(zone -> zone.parsed(ZoneId::of, "a time zone", "write America/New_York"))
            .orElse(null),
        from.orElse(null),
        until.orElse(null),
        inForce
            .find("goes_by")
            .map(day -> day.constant(Policy.GoesBy.class))
            .orElse(Policy.GoesBy.RECEIPT),
        file.text("legal_basis").strip(),
        file.text("summary").strip(),
        file.place());
  }

  private static Set<Policy.Body> binds(YamlNode file) {
    Set<Policy.Body> bodies = EnumSet.noneOf(Policy.Body.class);
    file.items("binds").forEach(item -> bodies.add(item.constant(Policy.Body.class)));
    return bodies.isEmpty() ? EnumSet.of(Policy.Body.JAIL) : bodies;
  }

  private static List<String> territory(YamlNode file, String jurisdiction) {
    List<String> places = new ArrayList<>();
    for (YamlNode item : file.items("territory")) {
      if (!item.text().startsWith("ocd-division/")) {
        throw item.error(
            "a territory is named by Open Civic Data division ids",
            "write it as ocd-division/country:us/state:pa");
      }
      places.add(item.text());
    }
    return places.isEmpty() ? List.of(jurisdiction) : places;
  }

  /** The digest changes with the file, the safeguards, every offense list and calendar of it. */
  private static String digest(
      String text, OffenseLists lists, Map<Question, RulingReader.Draft> drafts) {
    StringBuilder all = new StringBuilder(text).append('\n').append(Safeguards.bundled().text());
    lists.all().stream()
        .filter(list -> text.contains("'" + list.id() + "'"))
        .forEach(list -> all.append('\n').append(list.text()));
    drafts.values().stream()
        .flatMap(draft -> draft.clock().holidays().stream())
        .sorted(Comparator.comparing(HolidayCalendar::id))
        .distinct()
        .forEach(calendar -> all.append('\n').append(calendar.text()));
    return Sha256.of(all.toString());
  }
}
