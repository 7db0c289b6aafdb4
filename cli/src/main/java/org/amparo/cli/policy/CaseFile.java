package org.amparo.cli.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ImplausibleFacts;
import org.amparo.model.fact.StatuteCodes;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.RecordedOffenses;
import org.amparo.policy.offense.OffenseLists;
import org.amparo.policy.search.CaseText;
import org.jspecify.annotations.Nullable;

/** A case in a file of its own. */
final class CaseFile {

  /** The most characters of a case; a file's bytes are no fewer. */
  static final int LONGEST = 1_000_000;

  private CaseFile() {}

  /**
   * The case, with the kind of each offense whose statute the offense lists name.
   *
   * @param remark what is told of a statute that could not be read
   */
  static CaseRecord read(Path file, Consumer<String> remark) {
    if (file.toFile().length() > LONGEST) {
      throw tooLong(file.toString());
    }
    return of(
        YamlNode.read(file, ErrorCode.CASE_INVALID), String.valueOf(file.getFileName()), remark);
  }

  /** The error for a case that is longer than any is. */
  static AmparoException tooLong(String place) {
    return ErrorCode.FILE_BEYOND_LIMIT.error(
        "a case of more than " + LONGEST + " characters is not read",
        Place.of(place),
        "give one case, with the facts of docs/facts.md alone");
  }

  /**
   * What cannot well be meant in a case, a line each for standard error; empty where all is well.
   */
  static String warnings(CaseRecord record) {
    return ImplausibleFacts.of(record).stream()
        .map("warning: %s; it is taken as it stands\n"::formatted)
        .collect(Collectors.joining());
  }

  /** What the agency asked; a hold where the case does not say. */
  static Question asked(CaseRecord record) {
    return record.value(Fact.REQUEST_KIND) instanceof String kind
        ? Question.valueOf(kind)
        : Question.HOLD;
  }

  /** The same of what was read already. */
  static CaseRecord of(YamlNode node, String name, Consumer<String> remark) {
    StatuteCodes.Written written = CaseReader.readFile(node, name);
    written.unread().forEach(one -> remark.accept("warning: %s\n".formatted(one.message())));
    CaseRecord known = OffenseLists.bundled().withKinds(ConvictionTimes.known(written.record()));
    RecordedOffenses.conflicts(known)
        .forEach(
            one ->
                remark.accept(
                    "warning: %s; the section decides, and where the answer hangs on it a person has to look\n"
                        .formatted(one)));
    return known;
  }

  /** A case of answers, as it will be read once it is in a file. */
  static CaseRecord known(CaseRecord record) {
    return of(
        YamlNode.parse(CaseText.yaml(record), "the answers", ErrorCode.CASE_INVALID),
        record.id(),
        _ -> {});
  }

  /** The file to write a case to: one that is not there yet; else AMP-401. */
  static Path free(@Nullable Path wanted) {
    Path file = wanted == null ? Path.of("case.yaml") : wanted;
    for (int i = 2; wanted == null && Files.exists(file); i++) {
      file = Path.of("case-" + i + ".yaml");
    }
    if (Files.exists(file)) {
      throw ErrorCode.OUTPUT_NOT_WRITABLE.error(
          "there is a file there already, and a case never replaces one",
          Place.of(file),
          "choose another name");
    }
    return file;
  }

  /** Writes a case where no file is; AMP-401 where it cannot. */
  static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw ErrorCode.OUTPUT_NOT_WRITABLE.error(
          "the case cannot be written: " + e.getMessage(),
          Place.of(file),
          "choose another name, or change the permissions",
          e);
    }
  }
}
