package org.amparo.desk.notice;

import java.time.LocalDateTime;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Service;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.record.Actor;
import org.amparo.model.Sha256;
import org.jspecify.annotations.Nullable;

/** Records that a notice was served, with the digest of its words, or a duty done. */
public final class Serving {

  private Serving() {}

  /** A notice as somebody says that it was served; refused where nothing asks for or offers it. */
  public static Hold serve(
      HoldBook book, Actor by, Hold hold, String notice, String to, LocalDateTime at) {
    return serve(book, by, hold, notice, to, at, null, false, false);
  }

  /** The same, in a language. */
  public static Hold serve(
      HoldBook book,
      Actor by,
      Hold hold,
      String notice,
      String to,
      LocalDateTime at,
      @Nullable Language language,
      boolean refused,
      boolean interpreter) {
    LawAnswer law = book.answer(hold);
    Paper paper = Paper.find(hold, law, notice);
    String role = Recipient.named(to).name();
    boolean printed = paper.notice().isPresent();
    Language in = language == null ? Language.EN : language;
    return book.serve(
        by,
        hold,
        new Service(
            paper.id(),
            role,
            at,
            printed ? in.name() : null,
            printed
                ? digest(new PrintedNotice(paper, in, hold, law, book.now(), book.county()))
                : null,
            refused,
            interpreter));
  }

  private static String digest(PrintedNotice notice) {
    StringBuilder words = new StringBuilder(notice.title());
    notice.parts().forEach(part -> words.append('\n').append(part.block()).append(part.words()));
    notice.reasons().forEach(one -> words.append('\n').append(one.rule()));
    return Sha256.of(words.toString());
  }
}
