package org.amparo.cli.records;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.Result;
import org.amparo.ingest.ContractValidation.Followed;
import org.amparo.ingest.check.FilledColumns;
import org.amparo.ingest.check.Requirements.Measure;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.RecordsLaw;
import org.amparo.model.place.SheriffOffice;
import org.amparo.policy.law.LawPlace;
import org.amparo.report.LonePage;
import org.amparo.report.data.Json;
import org.amparo.report.page.RecordsRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the letter that asks a jail for records. */
@Command(
    name = "letter",
    description = {
      "Write the letter that asks a jail for the records that measures need, and no more, without"
          + " names.",
      "What records at hand already give (--have) is left out."
    },
    footer = {"", "Example: amparo letter --agency \"Sample County Jail\" --out letter.html"})
public final class LetterCommand extends JsonCommand {

  @Option(names = "--agency", paramLabel = "NAME", description = "Whom the letter is to.")
  private @Nullable String agency;

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description =
          "The county or state whose jail is asked: fills in the public-records law of its state,"
              + " and the sheriff's address where no agency is named.")
  private @Nullable String place;

  @Option(names = "--from", paramLabel = "DAY", description = "First day asked for.")
  private @Nullable String from;

  @Option(names = "--until", paramLabel = "DAY", description = "Last day asked for.")
  private @Nullable String until;

  @Option(
      names = "--have",
      arity = "1..*",
      paramLabel = "CONTRACT|FILE",
      description =
          "Records at hand: ids from `contract list`, contract files, or files of records.")
  private List<String> have = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the page goes; an earlier one is replaced.")
  private Path file = Path.of("");

  @Override
  protected Result result() {
    RecordsRequest letter = letter();
    LonePage.letter(letter, file);
    return Result.of(
        () -> text(letter, file),
        () ->
            Json.fields(
                "page", file.toString(),
                "to", Optional.ofNullable(letter.agency()),
                "law", Optional.ofNullable(letter.law()).map(RecordsLaw::cited),
                "notes", letter.notes(),
                "at_hand", letter.atHand(),
                "possible_already", letter.possible(),
                "made_possible", letter.measures().stream().map(Measure::name).toList(),
                "records", letter.groups()));
  }

  private RecordsRequest letter() {
    ContractLibrary library = ContractLibrary.bundled();
    List<String> titles = new ArrayList<>();
    Set<String> filled = new TreeSet<>();
    for (String target : have) {
      for (Followed followed : ContractTargets.of(target, library)) {
        titles.add(followed.contract().about().title());
        filled.addAll(FilledColumns.of(followed.contract(), followed.absent()));
      }
    }
    return RecordsRequest.of(titles, filled, agency, sheriff(), law(), from, until);
  }

  private @Nullable SheriffOffice sheriff() {
    if (place == null) {
      return null;
    }
    return Gazetteer.bundled().division(LawPlace.of(place).id()).stream()
        .filter(County.class::isInstance)
        .map(County.class::cast)
        .flatMap(county -> SheriffOffice.of(county.geoid()).stream())
        .findFirst()
        .orElse(null);
  }

  private @Nullable RecordsLaw law() {
    return place == null ? null : LawPlace.of(place).state().flatMap(RecordsLaw::of).orElse(null);
  }

  private static String text(RecordsRequest letter, Path page) {
    int fields = letter.groups().stream().mapToInt(group -> group.fields().size()).sum();
    String asked =
        "The letter asks for %d fields of %d kinds of record, for %d measures. Open %s%n"
            .formatted(fields, letter.groups().size(), letter.measures().size(), page);
    return letter.notes().stream()
        .map(note -> note + System.lineSeparator())
        .collect(Collectors.joining("", asked, ""));
  }
}
