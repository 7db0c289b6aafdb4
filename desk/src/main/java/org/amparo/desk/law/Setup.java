package org.amparo.desk.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.amparo.model.BundledFiles;
import org.amparo.model.fact.Fact;
import org.amparo.policy.law.FactsRead;

/** What a county has to say about itself before its desk is relied on, and has not said. */
public final class Setup {

  private Setup() {}

  /** What is not set on a day, each in a sentence; empty where all is. */
  public static List<String> missing(DeskLaw law, LocalDate day) {
    County county = law.county();
    List<String> all = new ArrayList<>();
    if (county.instruction(day).isEmpty()) {
      all.add(
          "No instruction is set: where the law leaves it to the agency, the desk says \"No"
              + " instruction\" and holds nobody without a supervisor.");
    }
    if (county.onCall().supervisors().isEmpty()) {
      all.add("No supervisor is on call: an alarm rings at the desk alone.");
    }
    if (county.onCall().counsel().isEmpty()) {
      all.add("No counsel is on call: \"call counsel\" has no number.");
    }
    boolean asks = FactsRead.of(law.policies()).facts().contains(Fact.JURISDICTION_AGREEMENT_287G);
    if (asks && county.value(Fact.JURISDICTION_AGREEMENT_287G, day).isEmpty()) {
      all.add(
          "It is not set whether the county has an agreement under section 287(g), which the law"
              + " here asks.");
    }
    return List.copyOf(all);
  }

  /** A file of a county to fill in, in which nothing is set yet. */
  public static String template() {
    return BundledFiles.required(Setup.class, "org/amparo/desk/law/county-template.yaml");
  }
}
