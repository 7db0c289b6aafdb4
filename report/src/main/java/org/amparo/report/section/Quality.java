package org.amparo.report.section;

import java.util.ArrayList;
import java.util.List;
import org.amparo.report.figure.Figures;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.section.people.Who;
import org.jspecify.annotations.Nullable;

/**
 * How complete the records are.
 *
 * @param duplicates rows that look like repeats of another, or null where there are none
 * @param unrecorded for how many each fact is not on record, those recorded for all included
 * @param limits sentences on what the records cannot say, each complete
 */
public record Quality(
    @Nullable Amount duplicates, List<Unrecorded> unrecorded, List<String> limits) {

  /**
   * A fact.
   *
   * @param name in words
   * @param missing for how many it is not recorded
   * @param of of how many, or null where not told
   */
  public record Unrecorded(String name, Shown missing, @Nullable Shown of) {}

  public static Quality of(Figures figures, List<String> limits) {
    List<Unrecorded> facts = new ArrayList<>();
    for (String key : Who.DIMENSIONS) {
      Shown missing = figures.part("who." + key + ".unknown", Part.NUMERATOR);
      if (missing != null) {
        facts.add(
            new Unrecorded(
                Wording.say("who." + key),
                missing,
                figures.part("who." + key + ".unknown", Part.DENOMINATOR)));
      }
    }
    for (String status : List.of("received", "issued")) {
      add(facts, figures, Wording.say("quality.kind-" + status), "requests." + status + ".hold");
    }
    String hold = HoldDefinitions.primary(figures);
    if (hold != null) {
      add(facts, figures, Wording.say("quality.time"), "time.direct." + hold + ".bookings");
    }
    Amount duplicates = figures.brief("requests.duplicates");
    return new Quality(
        duplicates == null || duplicates.first().value().equals("0") ? null : duplicates,
        List.copyOf(facts),
        limits);
  }

  private static void add(List<Unrecorded> facts, Figures figures, String name, String id) {
    Shown missing = figures.part(id, Part.UNKNOWN);
    if (missing != null) {
      facts.add(new Unrecorded(name, missing, figures.part(id, Part.DENOMINATOR)));
    }
  }
}
