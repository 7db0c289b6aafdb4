package org.amparo.cli.base;

import java.util.List;
import org.amparo.report.language.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The languages that pages are written in. */
public final class LanguageOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--language",
      paramLabel = "en,es,ht",
      split = ",",
      description =
          "Languages of the pages, and of PDFs where there are any: English (en), Spanish (es),"
              + " Haitian Creole (ht). The English page is always written, because it holds where a"
              + " translation differs. English alone where not given.")
  private List<String> tags = List.of(Language.ENGLISH.tag());

  /** Those asked for, in that order; misuse where one is not known. */
  public List<Language> languages() {
    return tags.stream()
        .map(tag -> Language.of(tag.strip()).orElseThrow(() -> unknown(tag)))
        .toList();
  }

  private CommandLine.ParameterException unknown(String tag) {
    String known = String.join(", ", Language.tags());
    return new CommandLine.ParameterException(
        spec.commandLine(), "there is no language '%s': name some of %s".formatted(tag, known));
  }
}
