package org.amparo.cli.base;

import java.util.ArrayList;
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

  /**
   * Those asked for, in that order.
   *
   * @throws CommandLine.ParameterException where one is not known
   */
  public List<Language> languages() {
    List<Language> languages = new ArrayList<>();
    for (String tag : tags) {
      languages.add(
          Language.of(tag.strip())
              .orElseThrow(
                  () ->
                      new CommandLine.ParameterException(
                          spec.commandLine(),
                          "there is no language '%s': name some of %s"
                              .formatted(tag, String.join(", ", Language.tags())))));
    }
    return languages;
  }
}
