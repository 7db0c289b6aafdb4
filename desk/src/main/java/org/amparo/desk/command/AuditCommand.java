package org.amparo.desk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import org.amparo.desk.hold.Replay;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.ChainFault;
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
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Checks the record of a desk, anchors it, or asks the law again.")
final class AuditCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Finds any event that was changed, taken out, moved or cut off. 1 where one was.")
  int verify(
      @Option(names = "--database", required = true, paramLabel = "URL") String url,
      @Option(
              names = "--anchors",
              paramLabel = "FILE",
              description = "What `audit anchor` wrote, kept where the desk cannot write.")
          @Nullable Path anchors) {
    List<Head> heads = anchors == null ? List.of() : read(anchors);
    ChainCheck.Result result;
    try (DeskDatabase database = DeskDatabase.openExisting(url)) {
      result = ChainCheck.run(database, heads);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%,d events.%n", result.events());
    for (ChainFault fault : result.faults()) {
      out.printf("Event %d: %s.%n", fault.sequence(), fault.words());
    }
    if (!result.whole()) {
      out.println("The record is not as it was written.");
      return 1;
    }
    out.println(
        "The record is whole: each event is as it was written, and follows the one before.");
    out.printf(
        "Anchored: %,d. Unanchored: %,d%s%n",
        result.anchored(),
        result.unanchored(),
        result.unanchored() == 0
            ? "."
            : "; someone who wrote all of these anew would not be found by this check.");
    return 0;
  }

  @Command(
      name = "anchor",
      mixinStandardHelpOptions = true,
      description =
          "Adds the record's last event to a file, to be kept where the desk cannot write.")
  int anchor(
      @Option(names = "--database", required = true, paramLabel = "URL") String url,
      @Option(names = "--to", required = true, paramLabel = "FILE") Path file) {
    Head head;
    try (DeskDatabase database = DeskDatabase.openExisting(url)) {
      head = new EventLog(database, InstantSource.system()).head();
    }
    try {
      Files.writeString(
          file, head.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw ErrorCode.OUTPUT_NOT_WRITABLE.error(
          "the anchor cannot be written: " + e.getMessage(),
          Place.of(file),
          "choose another file, or change its permissions",
          e);
    }
    spec.commandLine().getOut().println(head.line());
    return 0;
  }

  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description =
          "Asks the law of today's library about every decision, with the facts as they were known"
              + " then. 1 where an answer is another.")
  int replay(
      @Option(names = "--database", required = true, paramLabel = "URL") String url,
      @Option(names = "--place", required = true, paramLabel = "PLACE") String place) {
    Replay.Result result;
    try (DeskDatabase database = DeskDatabase.openExisting(url)) {
      result =
          Replay.run(
              new EventLog(database, InstantSource.system()),
              DeskLaw.of(PolicyLibrary.bundled(), place));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf("The same answer: %,d. Facts erased: %,d.%n", result.same(), result.erased());
    for (Replay.Difference each : result.differences()) {
      out.printf(
          "Request %s, event %d: %s then, %s now; %s%n",
          each.number(),
          each.event(),
          each.then(),
          each.now(),
          each.changedPolicies().isEmpty()
              ? "by the same texts, so report it as a fault."
              : "changed since: " + String.join(", ", each.changedPolicies()) + ".");
    }
    return result.differences().isEmpty() ? 0 : 1;
  }

  private static List<Head> read(Path anchors) {
    try {
      return Files.readAllLines(anchors).stream()
          .filter(line -> !line.isBlank())
          .map(Head::parse)
          .toList();
    } catch (IOException e) {
      throw ErrorCode.FILE_NOT_READABLE.error(
          "the anchors cannot be read: " + e.getMessage(),
          Place.of(anchors),
          "name the file that `audit anchor` wrote",
          e);
    }
  }
}
