package org.amparo.desk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.amparo.desk.hold.Replay;
import org.amparo.desk.keep.RecordCheck;
import org.amparo.desk.law.County;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.Head;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks the record of a desk. */
@Command(name = "audit")
final class AuditCommand {

  /** Whole as far as the record itself tells, which whoever wrote all of it anew would see to. */
  private static final int NOT_ANCHORED = 3;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command
  int verify(
      @Option(names = "--database", required = true, paramLabel = "URL") String url,
      @Option(names = "--anchors", paramLabel = "FILE") @Nullable Path anchors) {
    List<Head> heads = anchors == null ? List.of() : Head.readAll(anchors);
    ChainCheck.Result result;
    try (DeskDatabase database = DeskDatabase.openExisting(url)) {
      result = RecordCheck.run(database, heads);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%,d events.%n", result.events());
    for (ChainCheck.Fault fault : result.faults()) {
      String where = fault.sequence() > 0 ? "Event %d: ".formatted(fault.sequence()) : "";
      out.printf("%s%s.%n", where, fault.words());
    }
    if (!result.whole()) {
      out.println("The record is not as it was written.");
      return 1;
    }
    out.println(
        "The record is whole: each event is as it was written and follows the one before, and board and accounts are as the events say.");
    out.printf(
        "Anchored: %,d. Unanchored: %,d%s%n",
        result.anchored(),
        result.unanchored(),
        result.unanchored() == 0
            ? "."
            : "; someone who wrote all of these anew would not be found by this check.");
    if (result.anchored() == 0 && result.events() > 0) {
      out.println(
          "Nothing kept outside the desk vouches for any of it: name a file with --anchors.");
      return NOT_ANCHORED;
    }
    return 0;
  }

  @Command
  int anchor(
      @Option(names = "--database", required = true, paramLabel = "URL") String url,
      @Option(names = "--to", required = true, paramLabel = "FILE") Path file) {
    try (DeskDatabase database = DeskDatabase.openExisting(url)) {
      Head head = new EventLog(database, InstantSource.system()).head();
      head.appendTo(file);
      spec.commandLine().getOut().println(head.line());
      return 0;
    } catch (IOException e) {
      throw ErrorCode.OUTPUT_NOT_WRITABLE.error(
          "the anchor cannot be written: " + e.getMessage(),
          Place.of(file),
          "choose another file, or change its permissions",
          e);
    }
  }

  @Command
  int replay(
      @Option(names = "--database", required = true, paramLabel = "URL") String url,
      @Option(names = "--place", required = true, paramLabel = "PLACE") String place) {
    Replay.Result result;
    try (DeskDatabase database = DeskDatabase.openExisting(url)) {
      DeskLaw law = DeskLaw.of(PolicyLibrary.bundled(), place, County.named(System::getenv));
      result = Replay.run(new EventLog(database, InstantSource.system()), law);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf("The same answer: %,d. Facts erased: %,d.%n", result.same(), result.erased());
    for (Replay.Difference each : result.differences()) {
      String changed = String.join(", ", each.changedPolicies());
      out.printf(
          "Request %s, event %d: %s then, %s now; %s%n",
          each.number(),
          each.event(),
          each.then(),
          each.now(),
          changed.isEmpty()
              ? "by the same texts, so report it as a fault."
              : "changed since: " + changed + ".");
    }
    return result.differences().isEmpty() ? 0 : 1;
  }
}
