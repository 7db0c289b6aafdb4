package org.amparo.evaluate.claim;

import org.amparo.evaluate.Unit;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.TimeMeasure;
import org.jspecify.annotations.Nullable;

/** Where a figure stands: in the table of time by rate, or beside it. */
public sealed interface Cell {

  /** In words, such as {@code gross × average}; the figure's unit tells a time from a cost. */
  String words(Unit unit);

  /** The heading it is listed under. */
  Group group();

  /** The headings, in the order of a page. */
  enum Group {
    COST("Time and cost"),
    LITIGATION("Litigation"),
    LOSS("What people lost"),
    PEOPLE("Whom it concerned");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** The heading. */
    public String title() {
      return title;
    }
  }

  /** A time or cost; measure null if not said or none is counted, rate if not said or a time. */
  record Cost(@Nullable TimeMeasure measure, @Nullable RateKind rate) implements Cell {

    @Override
    public String words(Unit unit) {
      boolean money = unit == Unit.CENTS;
      if (measure != null && rate != null) {
        return measure.word() + " × " + rate.word();
      }
      if (measure != null) {
        return money ? measure.word() + ", rate not stated" : measure.word();
      }
      if (rate != null) {
        return money ? rate.word() + ", no measure of time" : rate.word() + " rate";
      }
      return "measure and rate not stated";
    }

    @Override
    public Group group() {
      return Group.COST;
    }
  }

  /** What stands outside the table. */
  enum Outside implements Cell {
    /** A count, a share, or a stay as such: no time added and no cost. */
    NOT_A_COST("not a cost", Group.PEOPLE),
    /** What was paid, or is owed, for having held people. */
    LITIGATION("litigation", Group.LITIGATION),
    /** What the people held lost, not what anyone spent. */
    LOST_WAGES("lost wages", Group.LOSS);

    private final String words;
    private final Group group;

    Outside(String words, Group group) {
      this.words = words;
      this.group = group;
    }

    @Override
    public String words(Unit unit) {
      return words;
    }

    @Override
    public Group group() {
      return group;
    }
  }
}
