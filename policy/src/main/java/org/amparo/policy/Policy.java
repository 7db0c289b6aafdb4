package org.amparo.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.model.decision.Question;
import org.jspecify.annotations.Nullable;

/**
 * A policy with its parameters chosen, ready to decide.
 *
 * @param id stable; with {@code :parameter=choice} behind it where a choice is not the default
 * @param name in words
 * @param jurisdiction Open Civic Data division id
 * @param placeName the jurisdiction in words
 * @param rank whose word it is
 * @param from first day in force, or null for a proposal
 * @param until first day no longer in force, or null where it still is
 * @param legalBasis what gives it force, in a phrase
 * @param summary one or two plain sentences
 * @param citations all of them, in file order
 * @param parameters each parameter with its choices
 * @param rulings by question; a question that is absent is one the instrument does not speak to
 * @param digest SHA-256 of the file's text, in hexadecimal
 */
public record Policy(
    String id,
    String name,
    String jurisdiction,
    String placeName,
    Rank rank,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String legalBasis,
    String summary,
    List<Citation> citations,
    List<Parameter> parameters,
    Map<Question, Ruling> rulings,
    String digest) {

  public Policy {
    citations = List.copyOf(citations);
    parameters = List.copyOf(parameters);
    rulings = Map.copyOf(rulings);
  }

  /** Whose word a policy is; the higher wins where two speak to one question. */
  public enum Rank {
    PROPOSAL,
    SHERIFF,
    COUNTY,
    STATE,
    FEDERAL,
    COURT
  }

  /**
   * Something the policy's text leaves open, with the ways to fill it.
   *
   * @param name such as {@code serious}
   * @param description what it means
   * @param chosen the choice in use
   * @param choices choice to its name in words, in file order
   */
  public record Parameter(
      String name, String description, String chosen, Map<String, String> choices) {}

  /** Whether every citation was read in its official text. */
  public boolean verified() {
    return citations.stream().allMatch(Citation::verified);
  }
}
