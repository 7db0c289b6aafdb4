package org.amparo.model.fact;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.amparo.model.DocumentationPage;
import org.junit.jupiter.api.Test;

class FactsPageTest {

  private static final String INTRODUCTION =
      """
      # Facts

      What a policy can ask of a case. Policies and case files name a fact by its path; each may also be
      unknown, which is not the same as false. A list has elements and `<list>_complete`: only where that is
      `true` are the elements known to be all there are.

      A case file may also say `papers_complete: true` (the papers that came with the request are all listed; those that are not
      did not come) and `record_complete: true` (the convictions and charges listed are known to be all there are).

      This page is written from the code (`Fact`, `ListFact`). After a change there, write it again with
      `./mvnw -pl model test -Damparo.regenerate=true`.
      """;

  private static final String STATUTES =
      """

      ## How statutes, courts and time zones are written

      A statute is written by the code of its court's law and a section, such as `PL 125.25(1)`. `Penal Law § 125.25`, `pl 125.25` and `PL 125.25-1` are the
      same; `offenses/statute-codes.yaml` lists the codes and spellings of each court. The code may stand behind the section (`459 PC`), and where a court has one code
      it may be left out. A statute of one of these courts that fits no form is taken as unknown, in a case and in records, with a warning: it is never "not on the
      list". So is a section that its code does not have, where all sections of that part of the code stand in `offenses/sections`: title 53a of Connecticut, title
      14 of Louisiana, chapter 14 of North Carolina, title 9A of Washington. Of other codes a made-up section of a possible form is taken as it stands. `court` is a
      state's letters or name, DC, US or FOREIGN; `jurisdiction.time_zone` is a zone of a
      place such as America/Chicago, and no abbreviation.
      """;

  @Test
  void the_page_of_facts_is_what_the_vocabulary_says() throws IOException {
    if (Boolean.getBoolean("amparo.regenerate")) {
      Files.writeString(DocumentationPage.file("facts.md"), page());
    }
    assertThat(DocumentationPage.read("facts.md"))
        .as("write it again: ./mvnw -pl model test -Damparo.regenerate=true")
        .isEqualTo(page());
  }

  private static String page() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    List<String> groups = Arrays.stream(Fact.values()).map(Fact::group).distinct().toList();
    for (String group : groups) {
      page.append("\n## ").append(group).append("\n\n").append(header("fact"));
      for (Fact fact : Fact.values()) {
        if (fact.group().equals(group)) {
          page.append(row(fact.path(), fact.type(), fact.allowed(), fact.meaning()));
        }
      }
    }
    for (ListFact list : ListFact.values()) {
      page.append("\n## ").append(list.path()).append("\n\n").append(list.meaning());
      page.append(". Complete where `").append(list.completePath()).append("` is `true`.\n\n");
      page.append(header("field"));
      for (Field field : list.fields()) {
        page.append(row(field.name(), field.type(), field.allowed(), field.meaning()));
      }
    }
    return page.append(STATUTES).toString();
  }

  private static String header(String first) {
    return "| " + first + " | type | values | meaning |\n|---|---|---|---|\n";
  }

  private static String row(String name, FactType type, List<String> allowed, String meaning) {
    String values = allowed.stream().map(word -> "`" + word + "`").collect(joining(" "));
    return "| `%s` | %s | %s | %s |\n"
        .formatted(name, type.name().toLowerCase(Locale.ROOT), values, meaning);
  }
}
