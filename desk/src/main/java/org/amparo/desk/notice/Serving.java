package org.amparo.desk.notice;

import java.time.LocalDateTime;
import java.util.Optional;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Service;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.record.Actor;
import org.jspecify.annotations.Nullable;

/** Records that a notice was served, with the printing that was served, or a duty done. */
public final class Serving {

  private Serving() {}

  /** A notice as somebody says that it was served; refused where nothing asks for or offers it. */
  public static Hold serve(
      HoldBook book, Actor by, Hold hold, String notice, String to, LocalDateTime at) {
    return serve(book, by, hold, notice, to, at, null, null, false, false);
  }

  /**
   * The same, in a language.
   *
   * @param language null for that of the last printing, or English
   * @param printing the event of the printing that was served; null for the last one of the notice
   */
  public static Hold serve(
      HoldBook book,
      Actor by,
      Hold hold,
      String notice,
      String to,
      LocalDateTime at,
      @Nullable Language language,
      @Nullable Long printing,
      boolean refused,
      boolean interpreter) {
    LawAnswer law = book.answer(hold);
    Paper paper = Paper.find(hold, law, notice);
    String role = Recipient.named(to).name();
    Optional<Printing> served = Printing.served(book, hold, paper, language, printing);
    Language in = served.map(Printing::language).orElse(language == null ? Language.EN : language);
    return book.serve(
        by,
        hold,
        new Service(
            paper.id(),
            role,
            at,
            paper.notice().map(_ -> in.name()).orElse(null),
            served.map(Printing::sha256).orElse(null),
            served.map(Printing::event).orElse(null),
            refused,
            interpreter));
  }
}
