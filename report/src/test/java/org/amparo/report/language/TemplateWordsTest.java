package org.amparo.report.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read in a template comes from the messages. */
class TemplateWordsTest {

  private static final Path TEMPLATES = Path.of("src/main/jte");

  /** Pages in English alone, and what stands on them alone. */
  private static final Set<String> ENGLISH_ALONE =
      Set.of(
          "checks.jte",
          "codebook.jte",
          "compare.jte",
          "details.jte",
          "policy-table.jte",
          "records-request.jte",
          "sheet.jte",
          "part/differently.jte",
          "part/figures.jte",
          "part/letter.jte",
          "part/policy.jte",
          "part/publication.jte",
          "part/query.jte",
          "part/saving.jte",
          "part/spread.jte",
          "part/synthetic.jte",
          "part/value.jte",
          "part/verdict.jte");

  private static final Pattern DIRECTIVE =
      Pattern.compile("(?m)^@(import|param).*$|@(else|endif|endfor|raw|endraw)\\b");
  private static final Pattern READ_ALOUD =
      Pattern.compile("(?:aria-label|title|alt|data-head|placeholder)=\"([^\"]*)\"");
  private static final Pattern ENGLISH = Pattern.compile("<p lang=\"en\">[^<]*</p>");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files
          .filter(file -> file.toString().endsWith(".jte"))
          .filter(file -> !ENGLISH_ALONE.contains(TEMPLATES.relativize(file).toString()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void no_template_holds_words_of_its_own(Path template) throws IOException {
    assertThat(words(Files.readString(template))).as("%s", template).isEmpty();
  }

  @Test
  void a_sentence_and_a_label_would_be_found() {
    assertThat(words("<p>Held @template.part.amount(a = b(c)) in all</p>"))
        .containsExactly("Held", "in", "all");
    assertThat(words("<td data-head=\"Must honor\">${say(\"x.y\")}</td>"))
        .containsExactly("Must", "honor");
    assertThat(words("@if(a && f(b))<b>${x.y(@`<i>z</i>`)}</b>@endif")).isEmpty();
  }

  /** The words that stand in a template outside expressions, directives and tags. */
  private static List<String> words(String template) {
    String text = ENGLISH.matcher(template).replaceAll("");
    text = without(text, "${", '{', '}');
    text = without(text, "$unsafe{", '{', '}');
    for (String call : List.of("@if(", "@elseif(", "@for(", "@template.", "!{")) {
      text = without(text, call, call.equals("!{") ? '{' : '(', call.equals("!{") ? '}' : ')');
    }
    text = DIRECTIVE.matcher(text).replaceAll("");
    List<String> found = new ArrayList<>();
    READ_ALOUD.matcher(text).results().forEach(label -> found.addAll(wordsOf(label.group(1))));
    found.addAll(wordsOf(text.replaceAll("(?s)<[^>]*>", " ")));
    return found;
  }

  private static List<String> wordsOf(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The text without each call that begins so, up to the end of its brackets. */
  private static String without(String text, String begin, char open, char close) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, from)) {
      rest.append(text, from, at);
      int depth = 1;
      int end = text.indexOf(open, at) + 1;
      while (depth > 0 && end < text.length()) {
        char sign = text.charAt(end++);
        depth += sign == open ? 1 : sign == close ? -1 : 0;
      }
      from = end;
    }
    return rest.append(text, from, text.length()).toString();
  }
}
