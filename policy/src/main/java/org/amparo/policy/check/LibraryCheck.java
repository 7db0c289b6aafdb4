package org.amparo.policy.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PolicySource;

/** Checks policies as a whole. */
public final class LibraryCheck {

  private LibraryCheck() {}

  /**
   * Every problem of every policy: cases that it does not decide as written and rules that no case
   * ends at ({@link PolicyCheck#all}), rules at odds with each other (AMP-309), and conflicts
   * between policies (AMP-310). Empty where there is none.
   */
  public static List<Problem> problems(PolicyLibrary library) {
    List<Problem> problems = new ArrayList<>();
    for (PolicySource source : library.sources()) {
      // A fault of the rules makes cases fail, so it comes first.
      problems.addAll(RuleCheck.of(source));
      problems.addAll(PolicyCheck.all(source, library.cases(source.id())));
    }
    problems.addAll(Conflicts.among(library.sources()));
    return problems;
  }

  /** Each citation said to be read in full, but neither at its publisher's nor in a named copy. */
  public static List<Problem> unnamedCopies(PolicyLibrary library) {
    List<Problem> problems = new ArrayList<>();
    for (PolicySource source : library.sources()) {
      source.policy().citations().stream()
          .filter(Citation::lacksCopy)
          .forEach(
              citation ->
                  problems.add(
                      new Problem(
                          ErrorCode.POLICY_INVALID,
                          "the citation '%s' of policy %s is READ, and no copy is named"
                              .formatted(citation.id(), source.id()),
                          source.place(),
                          "name what was read (copy:), such as the clerk's certified copy or the county's"
                              + " own site, or link to a publisher in policies/official-hosts.yaml")));
    }
    return problems;
  }

  /** Every conflict between two policies (AMP-310), which may each be without fault. */
  public static List<Problem> conflicts(PolicyLibrary library) {
    return Conflicts.among(library.sources());
  }

  /**
   * The policies below a folder, checked: none that contradicts itself is to decide about people.
   *
   * @throws AmparoException with every problem found
   */
  public static PolicyLibrary load(Path folder) {
    PolicyLibrary library = PolicyLibrary.read(folder);
    List<Problem> problems = problems(library);
    if (!problems.isEmpty()) {
      throw new AmparoException(problems);
    }
    return library;
  }
}
