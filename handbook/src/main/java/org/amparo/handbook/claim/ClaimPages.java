package org.amparo.handbook.claim;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.Claims;

/** The pages of {@code docs/claims}: an index of every published figure, and a page each claim. */
public final class ClaimPages {

  private ClaimPages() {}

  /** File name to Markdown. */
  public static SortedMap<String, String> of(Claims claims) {
    SortedMap<String, String> pages = new TreeMap<>();
    pages.put("index.md", IndexPage.of(claims));
    for (Claim claim : claims.all()) {
      pages.put(claim.id() + ".md", ClaimPage.of(claim));
    }
    return Collections.unmodifiableSortedMap(pages);
  }
}
