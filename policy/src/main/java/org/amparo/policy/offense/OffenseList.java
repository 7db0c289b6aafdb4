package org.amparo.policy.offense;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.model.fact.NcicKinds;
import org.amparo.policy.citation.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A list of offenses as a law gives it.
 *
 * @param id stable, such as {@code ny-violent-or-serious}
 * @param court whose statutes the sections are, or null where the list names none
 * @param grade the only grade that counts, or null for any
 * @param unresolved statutes or items of the law that the list could not turn into entries, and why
 * @param citations all of them, in file order
 * @param versions by date, at least one, without a gap between them
 * @param text the file's text, which is part of the digest of every policy that names the list
 */
public record OffenseList(
    String id,
    String name,
    @Nullable String court,
    @Nullable String grade,
    List<String> unresolved,
    List<Citation> citations,
    List<Version> versions,
    String text) {

  public OffenseList {
    unresolved = List.copyOf(unresolved);
    citations = List.copyOf(citations);
    versions = List.copyOf(versions);
  }

  /**
   * The list as it stands in a period, by the day of the request. Wide because each way to name an
   * offense in a list file is a field.
   *
   * @param from the first day, or null where it has no beginning
   * @param until the first day it no longer stands, or null where it still does
   * @param sections kind to whole sections, every subsection included
   * @param subsections kind to the only subsections of a section that count
   * @param ncic NCIC uniform offense codes of any court that count; each has a kind
   * @param classes classes of offense of the court that count, whatever the section
   * @param classesSettle whether a section stands here for its class alone, so that an offense
   *     whose class is recorded is not of a section named here unless it is recorded too
   * @param wholeKinds kinds of which every offense of any court counts
   * @param reviewKinds kinds of which an offense of another court may count
   * @param openKinds kinds of which an offense may count though its section is not named
   * @param compounds whether an attempt, a conspiracy, a solicitation or a facilitation of what is
   *     named counts with it: those that do, none of which may be; null where the law was not read
   *     to say, so that a person has to compare
   * @param compoundsExcept statutes of which no attempt counts though it would by these
   * @param open why the list is open, for the reader; empty where it is closed
   */
  public record Version(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Map<String, List<String>> sections,
      Map<String, List<String>> subsections,
      List<String> ncic,
      List<String> classes,
      boolean classesSettle,
      List<String> wholeKinds,
      List<String> reviewKinds,
      List<String> openKinds,
      @Nullable Set<String> compounds,
      Set<String> compoundsExcept,
      String open,
      List<Citation> citations) {

    /** Every kind that the version mentions: an offense of another kind is not on the list. */
    public Set<String> kinds() {
      Set<String> kinds = new TreeSet<>(sections.keySet());
      kinds.addAll(subsections.keySet());
      kinds.addAll(ncicKinds());
      kinds.addAll(wholeKinds);
      kinds.addAll(reviewKinds);
      kinds.addAll(openKinds);
      return kinds;
    }

    /** The kinds of the NCIC codes that the version names. */
    public Set<String> ncicKinds() {
      Set<String> kinds = new TreeSet<>();
      ncic.forEach(code -> NcicKinds.bundled().kind(code).ifPresent(kinds::add));
      return kinds;
    }

    /** The number of entries: sections, subsections and NCIC codes. */
    public int entries() {
      return sections.values().stream().mapToInt(Collection::size).sum()
          + subsections.values().stream().mapToInt(Collection::size).sum()
          + ncic.size();
    }
  }
}
