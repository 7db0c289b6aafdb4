package org.amparo.desk.report;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.desk.hold.Course;
import org.amparo.desk.hold.Decided;
import org.amparo.desk.hold.End;
import org.amparo.desk.law.Wording;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;

/** What a report tells of each request; nothing by which a person could be found. */
public enum Told {
  RECEIVED(course -> "received " + moment(course.received())),
  /** Whether bond was posted; when, only where local custody ended by it. */
  BAIL(Told::bail),
  HOW_IT_ENDED(
      course ->
          course
              .hold()
              .end()
              .map(how -> ended(how) + " " + at(course.ended()))
              .orElse("not ended")),
  TO_WHOM(course -> course.hold().end().map(Told::toWhom).orElse("not transferred so far")),
  /** What the law answered to the decision that counts. */
  ANSWER(course -> course.hold().decision().map(Told::answer).orElse("no decision counts"));

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MMMM d, yyyy, h:mm a", Locale.US);

  private final Function<Course, String> words;

  Told(Function<Course, String> words) {
    this.words = words;
  }

  /** What it tells of a request. */
  String of(Course course) {
    return words.apply(course);
  }

  private static String bail(Course course) {
    CaseRecord facts = course.hold().facts();
    Object posted = facts.value(Fact.CUSTODY_BOND_POSTED);
    boolean endedBy = "BOND_OR_RECOGNIZANCE".equals(facts.value(Fact.CUSTODY_RELEASE_REASON));
    if (posted == null) {
      return "whether bail was posted is not recorded";
    } else if (posted.equals(false)) {
      return "no bail posted";
    }
    return endedBy && course.hold().left().isPresent()
        ? "bail posted, and local custody ended by it " + at(course.hold().left())
        : "bail posted; when is not recorded";
  }

  private static String ended(End how) {
    return switch (how) {
      case HANDED_OVER, TO_ANOTHER_AGENCY -> "transferred";
      case RELEASED -> "released";
      case WITHDRAWN -> "request withdrawn";
    };
  }

  private static String toWhom(End how) {
    return switch (how) {
      case HANDED_OVER -> "to ICE";
      case TO_ANOTHER_AGENCY -> "to an agency that is not recorded";
      case RELEASED, WITHDRAWN -> "not transferred";
    };
  }

  private static String answer(Decided decided) {
    return "the law's answer was: " + Wording.of(decided.answer());
  }

  private static String at(Optional<LocalDateTime> at) {
    return at.map(Told::moment).orElse("at a time that is not recorded");
  }

  private static String moment(LocalDateTime at) {
    return MOMENT.format(at);
  }
}
