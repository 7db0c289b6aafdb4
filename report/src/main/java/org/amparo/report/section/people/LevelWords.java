package org.amparo.report.section.people;

import java.util.Set;
import org.amparo.report.figure.Words;
import org.amparo.report.language.Wording;

/** What the table of seriousness, disposition and level says in words. */
final class LevelWords {

  private static final Set<String> AGENCY =
      Set.of("issued", "encounter", "custody", "removed-after-request", "removed");

  private LevelWords() {}

  static String tab(String set) {
    return known("levels.tab." + set, Words.sentence(set));
  }

  static String members(String set) {
    return known("levels.members." + set, set);
  }

  static String seriousness(String code) {
    return known("levels." + (code.equals("low") ? "low-level" : code), Words.sentence(code));
  }

  static String disposition(String code) {
    return known("levels." + (code.equals("unknown") ? "end-unknown" : code), code);
  }

  static String fact(String code) {
    return known("levels.fact." + code, code);
  }

  /** Which record would say it, for a set of ICE's own or of the jail's. */
  static String needed(String set, String fact) {
    return Wording.say("levels.need." + (AGENCY.contains(set) ? "agency." : "jail.") + fact);
  }

  private static String known(String key, String otherwise) {
    return Wording.has(key) ? Wording.say(key) : otherwise;
  }
}
