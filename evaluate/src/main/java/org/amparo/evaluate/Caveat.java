package org.amparo.evaluate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.amparo.model.disclosure.Contributions;
import org.jspecify.annotations.Nullable;

/**
 * What bears on reading the numbers of an evaluation: a message of the report with what fills its
 * places. No edition leaves one out; a rounded one rounds what is of people.
 *
 * @param key the message's key, without {@code caveat.} before it
 */
public record Caveat(String key, Standing standing, List<Slot> slots) {

  /** Where it is read. */
  public enum Standing {
    /** On the answer page and among the details, in every language. */
    PAGE,
    /** Among the details, which are in English. */
    DETAILS
  }

  /** What fills a place of the message. */
  public sealed interface Slot {

    /** The place's name. */
    String name();
  }

  /** So many people, bookings, requests or holds: rounded where counts are. */
  public record People(String name, FigureValue count) implements Slot {
    public People(String name, long count) {
      this(name, new FigureValue.Known(BigDecimal.valueOf(count)));
    }
  }

  /** So many of something that is no person, such as months or files: exact in every edition. */
  public record Count(String name, long count) implements Slot {}

  /** An amount of time or money, and whose it is; null where no query counts that. */
  public record Amount(
      String name, Unit unit, FigureValue value, @Nullable Contributions contributions)
      implements Slot {}

  /** A day. */
  public record Day(String name, LocalDate day) implements Slot {}

  /** Calendar years. */
  public record Years(String name, List<Integer> years) implements Slot {
    public Years {
      years = List.copyOf(years);
    }
  }

  /** Months, those that follow one another as one run. */
  public record Months(String name, List<Run> runs) implements Slot {
    public Months {
      runs = List.copyOf(runs);
    }

    /** One month. */
    public Months(String name, YearMonth month) {
      this(name, List.of(new Run(month, month)));
    }
  }

  /** Months from a first to a last, both of it. */
  public record Run(YearMonth first, YearMonth last) {}

  /** Names of places, files, releases or laws, the same in every language; never of a person. */
  public record Names(String name, List<String> names) implements Slot {
    public Names {
      names = List.copyOf(names);
    }
  }

  /** Words of the report's own, by the keys of their messages without {@code caveat.}. */
  public record Words(String name, List<String> keys) implements Slot {
    public Words {
      keys = List.copyOf(keys);
    }
  }

  /** What figures are called. */
  public record Labels(String name, List<Label> labels) implements Slot {
    public Labels {
      labels = List.copyOf(labels);
    }
  }

  /** What a file of this library says, in English. */
  public record Quoted(String name, String text) implements Slot {}

  /** Checks that no quotation stands where other languages are read. */
  public Caveat {
    slots = List.copyOf(slots);
    if (standing == Standing.PAGE && slots.stream().anyMatch(Quoted.class::isInstance)) {
      throw new IllegalArgumentException(key + " quotes English on a page of every language");
    }
  }

  /** One for the answer page, and for the details. */
  public static Caveat onPage(String key, Slot... slots) {
    return new Caveat(key, Standing.PAGE, List.of(slots));
  }

  /** One for the details alone. */
  public static Caveat inDetails(String key, Slot... slots) {
    return new Caveat(key, Standing.DETAILS, List.of(slots));
  }
}
