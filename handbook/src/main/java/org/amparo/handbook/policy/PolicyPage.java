package org.amparo.handbook.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.model.decision.Question;
import org.amparo.policy.Consequence;
import org.amparo.policy.Policy;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.citation.Clause;
import org.amparo.policy.library.CaseSuite;
import org.amparo.policy.library.PolicyCase;
import org.amparo.policy.library.PolicySource;
import org.amparo.policy.library.WrittenParameter;
import org.amparo.policy.offense.OffenseList;

/** The page of one policy. */
final class PolicyPage {

  private final PolicySource source;
  private final Policy policy;
  private final Markdown page = new Markdown();

  private PolicyPage(PolicySource source) {
    this.source = source;
    this.policy = source.policy();
  }

  /**
   * The page.
   *
   * @param versions the policies of one version group, in the order of time, this one among them
   * @param before the version that stood before it
   * @param lists the offense lists that it names
   * @param clauses those whose words are at hand
   */
  static String of(
      PolicySource source,
      CaseSuite suite,
      List<Policy> versions,
      Optional<PolicySource> before,
      List<OffenseList> lists,
      List<Clause> clauses) {
    PolicyPage page = new PolicyPage(source);
    page.header(versions);
    before.ifPresent(was -> VersionSection.append(page.page, was, source));
    page.parameters();
    page.variables();
    RulingSection.append(page.page, source, page.policy);
    DutySection.append(page.page, source, page.policy);
    page.consequences();
    ClauseSection.append(page.page, page.policy, clauses);
    page.lists(lists);
    page.cases(suite);
    page.page.heading(2, "Citations");
    page.page.numbers(page.policy.citations().stream().map(Words::citation).toList());
    page.page.paragraph(
        "[All policies](index.md) · [side by side](matrix.md) · [time lines](timeline.md)");
    return page.page.text();
  }

  private void header(List<Policy> versions) {
    page.heading(1, Markdown.plain(policy.name()));
    page.note(banner());
    page.paragraph(Markdown.plain(policy.summary()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("id", Markdown.code(policy.id())));
    rows.add(List.of("place", Markdown.plain(policy.placeName())));
    rows.add(List.of("jurisdiction", Markdown.code(policy.jurisdiction())));
    rows.add(
        List.of("rank", Markdown.code(policy.rank().name()) + ": " + Words.rank(policy.rank())));
    rows.add(List.of("binds", Words.binds(policy)));
    if (!policy.territory().equals(List.of(policy.jurisdiction()))) {
      rows.add(
          List.of(
              "territory",
              policy.territory().stream().map(Markdown::code).collect(Collectors.joining(" "))));
    }
    rows.add(List.of("in force", Words.inForce(policy)));
    if (versions.size() > 1) {
      rows.add(List.of("versions", versions(versions)));
    }
    if (policy.timeZone() != null) {
      rows.add(List.of("time zone", Markdown.code(policy.timeZone().getId())));
    }
    String file = source.place().file();
    rows.add(List.of("file", Markdown.link(file, "../../" + file)));
    page.table(List.of("", ""), rows);
    page.paragraph("**Legal basis.** " + Markdown.plain(policy.legalBasis()));
  }

  private String banner() {
    List<Citation> all = policy.citations();
    if (all.stream().anyMatch(c -> c.reading() == Citation.Reading.NOT_LAW)) {
      return "**A yardstick, not law.** No instrument is claimed to say this.";
    }
    if (policy.verified()) {
      return "**VERIFIED.** Every clause it rests on was read in full."
          + " How, the citations below say.";
    }
    long read = all.stream().filter(Citation::verified).count();
    return "**NOT VERIFIED.** Of "
        + all.size()
        + (all.size() == 1 ? " citation, " : " citations, ")
        + read
        + (read == 1 ? " was" : " were")
        + " read in full. Each clause below says whether all it rests on was.";
  }

  private String versions(List<Policy> versions) {
    return versions.stream()
        .sorted(Comparator.comparing((Policy version) -> Words.day(version.from())))
        .map(
            version ->
                version.id().equals(policy.id())
                    ? "this one (" + Words.inForce(version) + ")"
                    : Markdown.link(version.id(), version.id() + ".md")
                        + " ("
                        + Words.inForce(version)
                        + ")")
        .collect(Collectors.joining("; "));
  }

  private void parameters() {
    if (source.parameters().isEmpty()) {
      return;
    }
    page.heading(2, "Parameters");
    page.paragraph("What the text leaves open, or what changes with the day of the request.");
    for (WrittenParameter parameter : source.parameters()) {
      page.heading(3, Markdown.code(parameter.name()));
      page.paragraph(
          Markdown.plain(parameter.description())
              + (parameter.dated() ? "" : " Default: " + Markdown.code(preset(parameter)) + "."));
      page.table(
          parameter.dated()
              ? List.of("from", "until", "value", "rests on", "verified")
              : List.of("choice", "meaning", "value", "rests on", "verified"),
          parameter.values().stream().map(value -> row(parameter, value)).toList());
    }
  }

  private static String preset(WrittenParameter parameter) {
    return parameter.preset() == null ? "" : parameter.preset();
  }

  private List<String> row(WrittenParameter parameter, WrittenParameter.Value value) {
    return List.of(
        parameter.dated() ? Words.day(value.from()) : Markdown.code(value.id()),
        parameter.dated() ? Words.day(value.until()) : Markdown.plain(value.name()),
        Markdown.code(value.expression()),
        Words.numbers(value.citations(), policy.citations()),
        Words.verified(value.citations()));
  }

  private void variables() {
    if (!source.written().isEmpty()) {
      page.heading(2, "Names used in the conditions");
      page.table(
          List.of("name", "stands for"),
          source.written().entrySet().stream()
              .map(entry -> List.of(Markdown.code(entry.getKey()), Markdown.code(entry.getValue())))
              .toList());
    }
  }

  private void consequences() {
    if (policy.consequences().isEmpty()) {
      return;
    }
    page.heading(2, "Consequences");
    page.paragraph("What it says happens where it is not followed, or what it pays where it is.");
    page.table(
        List.of("what", "on whom", "at most", "ever imposed", "rests on", "verified"),
        policy.consequences().stream().map(this::row).toList());
  }

  private List<String> row(Consequence one) {
    String found = one.record().isEmpty() ? "" : ": " + Markdown.plain(one.record());
    return List.of(
        "**" + one.kind().word() + "**: " + Markdown.plain(one.text()),
        Markdown.plain(one.on()),
        one.atMost().isEmpty() ? "no amount" : Markdown.plain(one.atMost()),
        one.imposed().words() + found,
        Words.numbers(one.citations(), policy.citations()),
        Words.verified(one.citations()));
  }

  private void lists(List<OffenseList> lists) {
    if (!lists.isEmpty()) {
      page.heading(2, "Offense lists");
      page.bullets(
          lists.stream()
              .map(list -> Markdown.link(list.name(), "lists/" + list.id() + ".md"))
              .toList());
    }
  }

  private void cases(CaseSuite suite) {
    if (suite.cases().isEmpty()) {
      return;
    }
    page.heading(2, "Cases");
    page.paragraph("What it answers to the cases that stand beside it, each worked out by hand.");
    for (Question question : Question.values()) {
      List<String> items =
          suite.cases().stream()
              .filter(known -> known.question() == question)
              .map(PolicyPage::sentence)
              .toList();
      if (!items.isEmpty()) {
        page.heading(3, question.name());
        page.bullets(items);
      }
    }
  }

  private static String sentence(PolicyCase known) {
    StringBuilder text = new StringBuilder(Markdown.plain(known.name()));
    known.choices().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            choice ->
                text.append(" [")
                    .append(choice.getKey())
                    .append(": ")
                    .append(choice.getValue())
                    .append(']'));
    text.append(": **").append(known.expected().outcome()).append("**");
    if (known.expected().rule() != null) {
      text.append(" by ").append(Markdown.code(known.expected().rule()));
    }
    if (known.expected().releaseBy() != null) {
      text.append("; release by ")
          .append(known.expected().releaseBy().toString().replace('T', ' '));
    }
    if (known.expected().missing() != null && !known.expected().missing().isEmpty()) {
      text.append("; missing ")
          .append(
              known.expected().missing().stream()
                  .map(Markdown::code)
                  .collect(Collectors.joining(", ")));
    }
    return text.toString();
  }
}
