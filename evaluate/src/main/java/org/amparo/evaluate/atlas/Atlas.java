package org.amparo.evaluate.atlas;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Evaluation.SourceNote;
import org.amparo.evaluate.ResultTable;
import org.jspecify.annotations.Nullable;

/**
 * Everything an atlas shows. Wide because it hands the whole atlas to the pages.
 *
 * @param state the letters of the state it is of, or null for the country
 * @param places counties and what lies in none of them, in order of id
 * @param subjects what is counted; those without a number are left out
 * @param laws by id of a county or letters of a state, the law on holds in force there; absent
 *     where none is carried
 * @param repeated a month whose report is in every county another month's again, as {@code
 *     2013-10}, to that
 * @param protectedFiles names of those that rest on records nobody has published
 */
public record Atlas(
    @Nullable String state,
    boolean synthetic,
    String period,
    List<AtlasPlace> places,
    List<Subject> subjects,
    List<PolicyNote> policies,
    List<Agreement> agreements,
    Map<String, ResultTable> laws,
    Map<String, String> repeated,
    List<SourceNote> sources,
    Set<String> protectedFiles) {}
