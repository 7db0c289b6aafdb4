package org.amparo.handbook.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.Claims;
import org.amparo.handbook.policy.GeneratedFolder;
import org.amparo.handbook.policy.Markdown;
import org.junit.jupiter.api.Test;

class ClaimPagesTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+\\.md)\\)");
  private static final Claims CLAIMS = Claims.bundled();
  private static final Map<String, String> PAGES = ClaimPages.of(CLAIMS);

  @Test
  void thePagesAreWhatTheClaimFilesSay() throws IOException {
    GeneratedFolder.hold(GeneratedFolder.folder("docs", "claims"), PAGES);
  }

  @Test
  void theIndexHasEveryFigureWithWhatWasPrintedAndHowItIsKnown() {
    String index = Objects.requireNonNull(PAGES.get("index.md"));
    for (Claim claim : CLAIMS.all()) {
      for (ClaimRow row : claim.rows()) {
        assertThat(index.lines())
            .as(claim.id() + " " + row.id())
            .anyMatch(
                line ->
                    line.startsWith("| [" + claim.id() + "](")
                        && line.contains("| " + Words.figure(row) + " |")
                        && line.contains("| " + Words.linked(row) + " |")
                        && line.endsWith("| " + row.evidence().words() + " |"));
      }
    }
  }

  @Test
  void whatWasNotVerifiedStandsOnTheIndexAndOnThePageOfItsClaim() {
    for (Claim claim : CLAIMS.all()) {
      for (String sentence : claim.notVerified()) {
        assertThat(PAGES.get("index.md")).contains(Markdown.plain(sentence));
        assertThat(PAGES.get(claim.id() + ".md")).contains("- " + Markdown.plain(sentence));
      }
    }
  }

  @Test
  void everyLinkLeadsToAPage() {
    PAGES.forEach(
        (path, text) -> {
          Matcher link = LINK.matcher(text);
          while (link.find()) {
            String to = Objects.requireNonNull(link.group(1));
            assertThat(PAGES.containsKey(to) || to.equals("../claims.md")).as(path + to).isTrue();
          }
        });
  }

  @Test
  void everyRowOfATableHasTheCellsOfItsHeader() {
    PAGES.forEach(
        (path, text) -> {
          int header = 0;
          for (String line : text.lines().toList()) {
            int cells = line.startsWith("|") ? line.replace("\\|", "").split("\\|", -1).length : 0;
            assertThat(header == 0 || cells == 0 || cells == header).as(path + line).isTrue();
            header = cells;
          }
        });
  }
}
