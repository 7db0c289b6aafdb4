package org.amparo.desk.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.amparo.desk.record.Head;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A proof as {@code docs/desk-proof.md} lays it out. It has as many components as its file has
 * keys.
 *
 * @param headers of every event from the request's first to the record's last, as digested
 * @param contents one for each event of the request, in their order
 * @param anchors lines that were kept outside the desk, of events among these
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"format", "request", "made", "warning", "shown", "head"})
public record Proof(
    String format,
    String request,
    Made made,
    String warning,
    Set<Disclosure> shown,
    Head head,
    @Nullable Stamp stamp,
    List<String> anchors,
    List<Law> law,
    List<Held> contents,
    List<String> headers) {

  static final String FORMAT = "amparo-desk-proof/1";

  /** Said on the proof, and wherever one is made. */
  public static final String WARNING =
      "Federal regulation 8 CFR 236.6 restricts who may make public the name of, or other"
          + " information about, a person held on behalf of ICE. Ask counsel before this leaves the"
          + " agency.";

  private static final ObjectWriter JSON = new JsonMapper().writerWithDefaultPrettyPrinter();

  /** Who made it, when, and of which jail. */
  public record Made(
      String at, String account, String role, String place, String zone, String program) {}

  /** Whether an event's content stands there by its fields, whole, or not. */
  public enum State {
    FIELDS,
    WHOLE,
    WITHHELD,
    ERASED
  }

  /**
   * The content of an event.
   *
   * @param fields by fields: the text of each that is shown, and the digest of each that is not;
   *     whole: one text, a salt of 32 digits and JSON; else none
   */
  public record Held(long sequence, State state, List<String> fields) {}

  /**
   * A time stamp by RFC 3161 of the digest of the last event.
   *
   * @param token in base64
   * @param issuer whether the authority's certificate was found to be issued by the one that the
   *     desk was told to trust
   */
  public record Stamp(String authority, String time, boolean issuer, String token) {}

  /**
   * A policy that the desk answered by.
   *
   * @param sha256 its digest as the events have it
   * @param carried whether the program that made the proof carries the same text
   */
  public record Law(
      String policy, String sha256, String name, boolean carried, List<Words> clauses) {}

  /** The words of a clause as they were read, with their digest. */
  public record Words(
      String citation,
      String official,
      boolean opened,
      String readIn,
      LocalDate readOn,
      String part,
      String words,
      String sha256) {}

  /** The file for people, which checks itself in a browser. */
  public String html() {
    return ProofHtml.of(this);
  }

  /** The file for programs. */
  public String json() {
    return JSON.writeValueAsString(this) + "\n";
  }
}
