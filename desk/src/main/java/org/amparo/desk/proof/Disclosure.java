package org.amparo.desk.proof;

import com.google.re2j.Pattern;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a field of the record tells, by which a proof shows or withholds it. */
public enum Disclosure {
  /** What was asked, answered, decided, served and done. */
  CASE(
      "/case/(request|custody|jurisdiction)/.*|/(answer|shown)/.*|/(choice|reason|question|outcome|stage"
          + "|against|late|agreement|today|how|at|was|from|notice|to|language|sha256|text|printed|refused|interpreter"
          + "|decision|agrees|answer_then|answer_now|read_at)"),
  /** What is known of the person: age, claims, charges, convictions. */
  PERSON("/case/(person/.*|charges.*|convictions.*)"),
  BOOKING("/booking"),
  /** What somebody wrote in their own words, and what the desk wrote of changed facts. */
  WORDS("/words|/changed|/arrival/(office|officer|call_back)"),
  /** How the request came, and the digest of what came. */
  PAPER("/arrival/(channel|pages|sha256)");

  /** What a proof shows where nothing else is asked for. */
  public static final Set<Disclosure> USUAL = Set.of(CASE, PERSON);

  private final Pattern paths;

  Disclosure(String paths) {
    this.paths = Pattern.compile(paths);
  }

  /** The kind of a field; empty for one that no proof shows. */
  static Optional<Disclosure> of(String path) {
    return Stream.of(values()).filter(kind -> kind.paths.matches(path)).findFirst();
  }

  /** The kinds that a proof shows; the case always is. */
  public static Set<Disclosure> shown(boolean person, Set<Disclosure> with) {
    Set<Disclosure> all = EnumSet.of(CASE);
    all.addAll(with);
    if (person) {
      all.add(PERSON);
    }
    return all;
  }
}
