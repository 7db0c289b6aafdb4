package org.amparo.evaluate;

import java.util.List;
import org.amparo.model.decision.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Requests by the answers of all policies together. Nothing of it is published: it is how a public
 * edition knows whom two of its counts do not share.
 *
 * @param policies ids of the policies, in the order of the answers
 * @param clocks the most hours each policy's clock lets a hold last, in the same order
 * @param ceiling the most hours a request asks for
 * @param before the id of the first policy compared; empty where none is
 * @param after the id of the second
 * @param bounds seconds past release that divide stays by time, ascending; the first is 0
 * @param alike stays that are alike in all that follows
 * @param groups requests by the answers of the two policies compared and by group; empty where none
 *     are compared
 */
public record AnswersTogether(
    List<String> policies,
    List<Long> clocks,
    long ceiling,
    String before,
    String after,
    List<Long> bounds,
    List<Alike> alike,
    List<Group> groups) {

  /** Of an evaluation that was not asked for it. */
  public static final AnswersTogether NONE =
      new AnswersTogether(List.of(), List.of(), 0, "", "", List.of(), List.of(), List.of());

  /** Keeps the lists as they are now. */
  public AnswersTogether {
    policies = List.copyOf(policies);
    clocks = List.copyOf(clocks);
    bounds = List.copyOf(bounds);
    alike = List.copyOf(alike);
    groups = List.copyOf(groups);
  }

  /**
   * The status of requests whose figures name no stage, or of those whose figures do.
   *
   * @param first of those that name none: the jail's, where it has any
   */
  public String status(boolean first) {
    boolean received = alike.stream().anyMatch(stays -> stays.status().equals("received"));
    return first && received ? "received" : "issued";
  }

  /**
   * Stays that are alike.
   *
   * @param status issued or received
   * @param requests the answers to each request of such a stay, each in the order of the policies
   * @param done whether the jail held the person for certain
   * @param perhapsDone whether it perhaps did
   * @param past how many of the bounds the time is beyond, or null where no time is known
   * @param stays how many
   */
  public record Alike(
      String status,
      List<List<Answer>> requests,
      boolean done,
      boolean perhapsDone,
      @Nullable Integer past,
      long stays) {

    /** Keeps the list as it is now. */
    public Alike {
      requests = List.copyOf(requests);
    }

    /** What a policy comes to for the stay: held for any of its requests is held. */
    public Held held(int policy) {
      return requests.stream()
          .map(request -> request.get(policy).held())
          .reduce(Held.NOT, Held::or);
    }

    /** What the jail itself did. */
    public Held did() {
      return new Held(done, done, perhapsDone);
    }
  }

  /**
   * A policy's answer to a request.
   *
   * @param outcome in its words
   * @param held whether that holds the person
   * @param declined whether it is declined for certain
   * @param couldDecline whether it could be
   */
  public record Answer(Outcome outcome, Held held, boolean declined, boolean couldDecline) {}

  /**
   * Whether somebody is held; each holds the one before.
   *
   * @param bound whatever the jail chooses
   * @param honored as the jail is taken to choose
   * @param could perhaps
   */
  public record Held(boolean bound, boolean honored, boolean could) {

    /** Not held. */
    public static final Held NOT = new Held(false, false, false);

    Held or(Held other) {
      return new Held(bound || other.bound, honored || other.honored, could || other.could);
    }
  }

  /**
   * Requests of a group that the two policies compared answer alike.
   *
   * @param status issued or received
   * @param dimension by what they are grouped
   * @param word the group
   * @param belongs whether they are in it, or null where the records do not say
   * @param before the first policy's answer
   * @param honoredBefore whether that honors the request, and could
   * @param couldBefore whether it could
   * @param after the second policy's answer
   * @param honoredAfter whether that honors the request
   * @param couldAfter whether it could
   * @param requests how many
   */
  public record Group(
      String status,
      String dimension,
      String word,
      @Nullable Boolean belongs,
      Outcome before,
      boolean honoredBefore,
      boolean couldBefore,
      Outcome after,
      boolean honoredAfter,
      boolean couldAfter,
      long requests) {}
}
