package org.amparo.desk.record;

import java.util.Map;

/** What the fields of events are called, on the desk's pages and in a proof. */
public final class FieldWords {

  /** By JSON Pointer; a field that is missing here is told by its own name. */
  public static final Map<String, String> BY_PATH =
      Map.ofEntries(
          Map.entry("/choice", "decided"),
          Map.entry("/outcome", "the law's answer then"),
          Map.entry("/question", "what was asked"),
          Map.entry("/stage", "when"),
          Map.entry("/against", "against the law's answer or the agency's instruction"),
          Map.entry("/agreement", "needed a supervisor's agreement"),
          Map.entry("/late", "after a decision not to, or more than an hour late"),
          Map.entry("/today", "the day whose law answered"),
          Map.entry("/shown/sentence", "the desk said"),
          Map.entry("/shown/because", "because"),
          Map.entry("/shown/program", "by Amparo"),
          Map.entry("/shown/county", "digest of the county's own file"),
          Map.entry("/how", "how it ended"),
          Map.entry("/at", "at, by the jail's clock"),
          Map.entry("/was", "the time on record before"),
          Map.entry("/exact", "the moment, where clocks showed the time twice"),
          Map.entry("/from", "with request"),
          Map.entry("/notice", "paper or duty"),
          Map.entry("/to", "given to"),
          Map.entry("/language", "language"),
          Map.entry("/sha256", "digest of the words printed"),
          Map.entry("/text", "words printed, {booking} for the booking number"),
          Map.entry("/printed", "event of the printing that was served"),
          Map.entry("/refused", "would not sign"),
          Map.entry("/interpreter", "an interpreter read it"));

  private FieldWords() {}
}
