package org.amparo.handbook.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.handbook.policy.GeneratedFolder;
import org.junit.jupiter.api.Test;

/** Links of the guide that name a heading of one of its pages. */
class GuideLinksTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s#:]*)#([^()\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

  private static Map<String, String> pages() throws IOException {
    Path root = GeneratedFolder.folder(".").normalize();
    Map<String, String> pages = new HashMap<>();
    for (String folder : Set.of("docs", "bench")) {
      pages.putAll(GeneratedFolder.read(root, root.resolve(folder), ".md"));
    }
    for (String file : Set.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
      pages.put(file, java.nio.file.Files.readString(root.resolve(file)));
    }
    return pages;
  }

  /** As a reader's browser knows a heading: lower case, hyphens for spaces, without marks. */
  private static String anchor(String heading) {
    return heading
        .strip()
        .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
        .replace(' ', '-');
  }

  @Test
  void every_link_to_a_heading_leads_to_one() throws IOException {
    Map<String, String> pages = pages();
    Map<String, Set<String>> anchors = new HashMap<>();
    pages.forEach(
        (path, text) ->
            anchors.put(
                path,
                HEADING
                    .matcher(text)
                    .results()
                    .map(m -> anchor(m.group(1)))
                    .collect(Collectors.toSet())));
    int links = 0;
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Matcher link = LINK.matcher(page.getValue());
      while (link.find()) {
        String file = Objects.requireNonNull(link.group(1));
        String target =
            file.isEmpty()
                ? page.getKey()
                : Path.of(page.getKey())
                    .resolveSibling(file)
                    .normalize()
                    .toString()
                    .replace('\\', '/');
        assertThat(anchors).as("%s: %s", page.getKey(), link.group()).containsKey(target);
        assertThat(anchors.get(target))
            .as("%s: %s", page.getKey(), link.group())
            .contains(Objects.requireNonNull(link.group(2)));
        links++;
      }
    }
    assertThat(links).isGreaterThan(40);
  }
}
