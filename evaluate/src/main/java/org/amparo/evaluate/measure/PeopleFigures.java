package org.amparo.evaluate.measure;

import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.measure.Measures.Choices;
import org.amparo.evaluate.measure.Measures.Kinds;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.policy.Policy;

/** Whom it falls on, and what cannot be told in money, beyond what one query says. */
final class PeopleFigures {

  private PeopleFigures() {}

  static void add(FigureSheet sheet, Choices choices) {
    Kinds kinds = choices.kinds();
    if (kinds.requests()) {
      sheet.addAll("figure/citizenship");
    }
    if (kinds.bookings()) {
      GroupRates.add(sheet, choices.population());
      sheet.addAll("figure/handed_over");
      sheet.addAll("figure/bail");
      choices.population().ifPresent(known -> GroupRates.addPublishedBail(sheet, known));
      addClocks(sheet, choices);
    }
    if (kinds.bookings() || kinds.requests()) {
      sheet.addAll("figure/not_recorded");
    }
  }

  /** Readings of one policy that differ in a parameter have one clock, so it is named once. */
  private static void addClocks(FigureSheet sheet, Choices choices) {
    List<List<Object>> rows = new ArrayList<>();
    for (Policy policy : choices.policies()) {
      boolean told = rows.stream().anyMatch(row -> row.get(1).equals(policy.name()));
      if (!told) {
        rows.add(
            List.of(
                policy.id(),
                policy.name(),
                choices.pricing().clockHours().applyAsInt(policy),
                rows.size()));
      }
    }
    sheet
        .plan()
        .execute(
            "CREATE OR REPLACE TEMP TABLE policy_clock(policy_id VARCHAR, name VARCHAR, hours INTEGER,"
                + " sequence INTEGER)");
    sheet.plan().executeEach("INSERT INTO policy_clock VALUES (?, ?, ?, ?)", rows);
    sheet.addAll("figure/past_clock");
  }
}
