package org.amparo.evaluate.atlas;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Evaluation.SourceNote;
import org.amparo.evaluate.rate.Rate;
import org.jspecify.annotations.Nullable;

/**
 * Everything an atlas shows. Wide because it hands the whole atlas to the pages.
 *
 * @param state the letters of the state it is of, or null for the country
 * @param synthetic whether any record was generated
 * @param period what the records cover, in words
 * @param places counties and what lies in none of them, in order of id
 * @param subjects what is counted; those without a number are left out
 * @param policies the policies compared
 * @param rates by county, what a day costs there by the records or a study; absent where not known
 * @param ceilingHours the most hours that a request asks for
 * @param sources the files imported
 * @param protectedFiles names of those that rest on records nobody has published
 */
public record Atlas(
    @Nullable String state,
    boolean synthetic,
    String period,
    List<AtlasPlace> places,
    List<Subject> subjects,
    List<PolicyNote> policies,
    Map<String, List<Rate>> rates,
    int ceilingHours,
    List<SourceNote> sources,
    Set<String> protectedFiles) {

  public Atlas {
    places = List.copyOf(places);
    subjects = List.copyOf(subjects);
    policies = List.copyOf(policies);
    sources = List.copyOf(sources);
    protectedFiles = Set.copyOf(protectedFiles);
  }
}
