package org.amparo.evaluate.atlas;

import org.jspecify.annotations.Nullable;

/**
 * What numbers of an atlas are kept for: a county, or what the records place in a state, or
 * nowhere, without saying in which county.
 *
 * @param id the county's id, its GEOID where it is a county of the gazetteer; else {@code
 *     elsewhere:TX}, or {@code elsewhere} where not even the state is known
 * @param name in words; empty where it is no county
 */
public record AtlasPlace(String id, String name, @Nullable String state, boolean county) {

  private static final String ELSEWHERE = "elsewhere";

  static AtlasPlace elsewhere(@Nullable String state) {
    return new AtlasPlace(state == null ? ELSEWHERE : ELSEWHERE + ":" + state, "", state, false);
  }
}
