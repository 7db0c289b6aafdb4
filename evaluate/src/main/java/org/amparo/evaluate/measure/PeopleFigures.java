package org.amparo.evaluate.measure;

import org.amparo.evaluate.measure.Measures.Choices;
import org.amparo.evaluate.measure.Measures.Kinds;
import org.amparo.evaluate.measure.sheet.FigureSheet;

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
      if (!choices.policies().isEmpty()) {
        sheet.addAll("figure/past_clock");
      }
    }
    if (kinds.bookings() || kinds.requests()) {
      sheet.addAll("figure/not_recorded");
    }
  }
}
