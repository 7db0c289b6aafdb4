package org.amparo.policy.law;

import java.util.Locale;
import org.amparo.model.problem.ErrorCode;

/**
 * The files of a policy yet to be written: they load, state no law, and say at each key what
 * belongs there.
 *
 * @param folder below the folder of policies, such as {@code us-fl-orange/ord-12-34}
 */
public record PolicyDraft(String folder, String policy, String cases) {

  /** Drafts the files; AMP-602 for an instrument that is not lower-case words with - between. */
  public static PolicyDraft of(LawPlace place, String instrument) {
    if (!instrument.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "'" + instrument + "' cannot be part of an id",
          "use lower-case letters and digits with - between the words");
    }
    String folder = slug(place.id());
    String rank =
        place.id().contains("/county:")
                || place.id().contains("/place:")
                || place.id().contains("/parish:")
            ? "COUNTY"
            : "STATE";
    String policy =
        POLICY
            .replace("{id}", folder + "-" + instrument)
            .replace("{place}", place.name())
            .replace("{jurisdiction}", place.id())
            .replace("{rank}", rank)
            .replace(
                "{zone}",
                place
                    .timeZone()
                    .map(zone -> "time_zone: " + zone)
                    .orElse("# time_zone: America/Chicago   # where all its clocks keep one"));
    return new PolicyDraft(folder + "/" + instrument, policy, CASES);
  }

  /** {@code us-fl-orange} of {@code ocd-division/country:us/state:fl/county:orange}. */
  private static String slug(String id) {
    StringBuilder slug = new StringBuilder();
    for (String part : id.substring(id.indexOf('/') + 1).split("/", -1)) {
      String name = part.substring(part.indexOf(':') + 1).toLowerCase(Locale.ROOT);
      slug.append(slug.isEmpty() ? "" : "-").append(name.replaceAll("[^a-z0-9]+", "-"));
    }
    return slug.toString();
  }

  private static final String POLICY =
      """
      id: {id}
      name: {place}, the instrument's own name
      jurisdiction: {jurisdiction}
      place: {place}
      rank: {rank}
      # binds: [JAIL]            # whom it binds, where not the jail alone
      {zone}
      in_force: {}               # {from: 2026-01-01}; empty is a proposal, which is never in force
      legal_basis: >-
        What gives it force, when it was adopted, and what is disputed or was not read.
      summary: >-
        One or two plain sentences.
      citations:
        - id: text
          text: The instrument, its section, and where it was read
          reading: UNREAD        # READ once its operative clause was read in full in an official copy
      questions:
        HOLD:
          clock: {hours: 48, excluded_days: [SATURDAY, SUNDAY], holidays: [us-federal], from: RELEASE_ELIGIBLE, cite: [text]}
          # order: FIRST         # where earlier rules win
          rules: []
          # rules:
          #   - id: judicial-warrant
          #     condition: request.judicial_warrant
          #     outcome: MAY     # MUST, MAY, MUST_NOT, SILENT or NEEDS_REVIEW
          #     explanation: A federal judge's warrant came with the request.
          #     cite: [text]
          otherwise:
            outcome: NEEDS_REVIEW
            explanation: The rules of the instrument are not written yet; a person has to read it.
            cite: [text]
      """;

  private static final String CASES =
      """
      # Cases are sentences with the answer worked out by hand: the ordinary one, each rule, both sides of every
      # boundary, and what is missing where facts are unknown.
      cases:
        - name: Until its rules are written every request needs a reader
          question: HOLD
          given: {}
          expect: {outcome: NEEDS_REVIEW, rule: otherwise}
      """;
}
