package org.amparo.desk.proof;

import com.google.common.collect.Sets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.Moments;
import org.amparo.desk.proof.Proof.Held;
import org.amparo.desk.proof.Proof.State;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainPart;
import org.amparo.desk.record.Content;
import org.amparo.desk.record.Event;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.Head;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.AmparoVersion;
import org.amparo.model.Sha256;
import org.amparo.model.problem.ErrorCode;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;

/** Makes proofs of requests; that one was made, and of what, is an event. */
public record Proofs(DeskDatabase database, EventLog log, DeskLaw law, InstantSource clock) {

  private static final String MADE = "PROVED";

  /**
   * Makes a proof.
   *
   * @param anchors what was kept outside the desk, of any part of the record
   * @param authority stamps the time; null for no time stamp
   * @throws Refused where there is no such request, or it was erased
   * @throws org.amparo.model.problem.AmparoException AMP-603 where the record is not as it was
   *     written or not as an anchor has it, AMP-604 where no time stamp came
   */
  public Proof make(
      Actor by,
      String number,
      Set<Disclosure> shown,
      List<Head> anchors,
      @Nullable TimeStamps authority) {
    ChainPart part = part(number);
    List<String> lines = checked(anchors, part);
    Proof proof =
        new Proof(
            Proof.FORMAT,
            number,
            new Proof.Made(
                clock.instant().toString(),
                by.account(),
                by.role(),
                law.place().name(),
                law.zone().getId(),
                AmparoVersion.current()),
            Proof.WARNING,
            Sets.immutableEnumSet(shown),
            part.head(),
            authority == null ? null : authority.stamp(part.head().digest()),
            lines,
            LawUsed.of(part.events(), PolicyLibrary.bundled()),
            part.events().stream().map(held -> held(held, shown)).toList(),
            part.headers());
    Map<String, ?> told =
        Map.of(
            "head", part.head().line(),
            "sha256", Sha256.of(proof.json()),
            "fields", shown.stream().map(Enum::name).sorted().toList());
    database.write(() -> log.append(by, MADE, number, told));
    return proof;
  }

  private ChainPart part(String number) {
    try {
      ChainPart part =
          ChainPart.of(database, number)
              .orElseThrow(() -> new Refused(Refused.Why.UNKNOWN, "There is no request " + number));
      part.erased()
          .ifPresent(
              event -> {
                throw new Refused(Refused.Why.UNKNOWN, erased(number, event));
              });
      return part;
    } catch (ChainPart.NotWhole e) {
      throw notWhole(String.valueOf(e.getMessage()));
    }
  }

  private String erased(String number, Event event) {
    return "Request %s was erased on %s, by event %d: nothing of it is left to prove"
        .formatted(number, Moments.full(event.at().atZone(law.zone())), event.sequence());
  }

  private static RuntimeException notWhole(String words) {
    return ErrorCode.RECORD_NOT_WHOLE.error(
        words, "run `amparo audit verify` with your anchors, and ask counsel before you go on");
  }

  /** The anchors of the events that the proof has. */
  private static List<String> checked(List<Head> anchors, ChainPart part) {
    long first = part.head().sequence() - part.headers().size() + 1;
    return anchors.stream()
        .filter(anchor -> anchor.sequence() >= first)
        .distinct()
        .map(
            anchor -> {
              int at = (int) (anchor.sequence() - first);
              if (at >= part.headers().size()
                  || !Sha256.of(part.headers().get(at)).equals(anchor.digest())) {
                throw notWhole("an anchor has another digest for event " + anchor.sequence());
              }
              return anchor.line();
            })
        .collect(Collectors.toList());
  }

  private static Held held(ChainPart.Held held, Set<Disclosure> shown) {
    long sequence = held.event().sequence();
    if (held.content().isEmpty()) {
      return new Held(sequence, State.ERASED, List.of());
    }
    Content content = held.content().get();
    List<Content.Field> fields = content.fields();
    if (content.isByFields()) {
      List<String> texts =
          fields.stream()
              .map(field -> isShown(field, shown) ? field.text() : field.digest())
              .toList();
      return new Held(sequence, State.FIELDS, texts);
    }
    return fields.stream().allMatch(field -> isShown(field, shown))
        ? new Held(sequence, State.WHOLE, List.of(content.salt() + content.json()))
        : new Held(sequence, State.WITHHELD, List.of());
  }

  /** That an event holds nothing tells nothing. */
  private static boolean isShown(Content.Field field, Set<Disclosure> shown) {
    return field.path().isEmpty()
        || Disclosure.of(field.path()).filter(shown::contains).isPresent();
  }
}
