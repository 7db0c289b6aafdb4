package org.amparo.ingest.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/** A written exception for a source, by SHA-256 or file name: why a check may fail, until a day. */
public record Excuse(String check, String source, String reason, LocalDate until) {

  /**
   * Reads a file of exceptions.
   *
   * @param today one that has expired by then is an error, so that nobody relies on it unawares
   * @throws AmparoException AMP-101 where the file is missing, AMP-115 where it is not valid
   */
  public static List<Excuse> read(Path file, LocalDate today) {
    YamlNode root = YamlNode.read(file, ErrorCode.EXCEPTION_INVALID).allow(Set.of("exceptions"));
    List<Excuse> excuses = new ArrayList<>();
    for (YamlNode node : root.require("exceptions").items()) {
      excuses.add(excuse(node.allow(Set.of("check", "source", "reason", "until")), today));
    }
    return List.copyOf(excuses);
  }

  private static Excuse excuse(YamlNode node, LocalDate today) {
    YamlNode reason = node.require("reason");
    if (reason.text().isBlank()) {
      throw reason.error("an exception without a reason excuses nothing", "write why it may fail");
    }
    LocalDate until = node.require("until").date();
    if (!until.isAfter(today)) {
      throw node.require("until")
          .error(
              "the exception to '%s' expired on %s".formatted(node.text("check"), until),
              "look at the rows again; then mend the file, or give the exception a later day and say"
                  + " in its reason what was found");
    }
    return new Excuse(node.text("check"), node.text("source"), reason.text().strip(), until);
  }

  /** Whether it is about a check of a source. */
  boolean covers(String checkId, String name, String sha256) {
    return check.equals(checkId) && (source.equals(name) || source.equalsIgnoreCase(sha256));
  }
}
