package org.amparo.desk.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it was printed, which the record keeps with all its words.
 *
 * @param event where the record keeps it
 * @param sha256 the digest of its words, which stands on the paper
 */
public record Printing(long event, String notice, Language language, String sha256) {

  private record Kept(String notice, Language language, String sha256) {}

  /** Records a notice as it is printed; no paper leaves the desk without its record. */
  public static void record(HoldBook book, Actor by, PrintedNotice printed) {
    book.printed(
        by,
        printed.hold(),
        Map.of(
            "notice", printed.paper().id(),
            "language", printed.language().name(),
            "sha256", printed.sha256(),
            "text", printed.words()));
  }

  /**
   * The printing of a notice that was served: the one that is named, else the last one, in a
   * language where one is given; empty where none is on record.
   *
   * @throws Refused where the one that is named is none of this notice
   */
  static Optional<Printing> served(
      HoldBook book, Hold hold, Paper paper, @Nullable Language language, @Nullable Long event) {
    List<Printing> all =
        book.told(hold.number()).stream()
            .filter(told -> told.event().kind().equals(Hold.PRINTED))
            .map(Printing::of)
            .filter(one -> one.notice().equals(paper.id()))
            .filter(one -> language == null || one.language() == language)
            .filter(one -> event == null || one.event() == event)
            .toList();
    if (event != null && all.isEmpty()) {
      throw new Refused(
          Refused.Why.UNKNOWN,
          "Event %d is no printing of %s for this request, in this language"
              .formatted(event, paper.id()));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  private static Printing of(EventLog.Told told) {
    Kept kept = told.content().orElseThrow().as(Kept.class);
    return new Printing(told.event().sequence(), kept.notice(), kept.language(), kept.sha256());
  }
}
