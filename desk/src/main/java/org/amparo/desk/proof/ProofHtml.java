package org.amparo.desk.proof;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.desk.law.Moments;
import org.amparo.desk.record.FieldWords;
import org.amparo.model.BundledFiles;
import org.amparo.model.Sha256;
import org.amparo.model.fact.Fact;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** The page of a proof: the same JSON, and a script that checks it and shows what it checked. */
final class ProofHtml {

  private static final String PAGE = file("proof.html");
  private static final String SCRIPT = file("proof.js");
  private static final String STYLE = file("proof.css");

  /** What kinds of events are called, where their own names do not say it. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("kind TAKEN_IN", "took in the request"),
          Map.entry("kind FACTS_CHANGED", "recorded facts"),
          Map.entry("kind LEAVING", "recorded when local custody ended"),
          Map.entry("kind DECIDED", "decided"),
          Map.entry("kind AGREED", "answered for a supervisor's agreement"),
          Map.entry("kind PRINTED", "printed a paper"),
          Map.entry("kind SERVED", "recorded a paper given or a duty done"),
          Map.entry("kind ENDED", "recorded the end"),
          Map.entry("kind END_TAKEN_BACK", "took back the end"),
          Map.entry("kind LEAVING_TAKEN_BACK", "took back that local custody ended"),
          Map.entry("kind REOPENED", "the law's answer became another"),
          Map.entry("kind ALERTED", "the desk told of a deadline"),
          Map.entry("kind READ", "read the request"),
          Map.entry("kind PROVED", "made a proof"));

  private ProofHtml() {}

  static String of(Proof proof) {
    Map<String, String> parts = new TreeMap<>();
    parts.put("request", proof.request());
    parts.put("place", proof.made().place());
    parts.put("zone", proof.made().zone());
    parts.put("account", proof.made().account());
    parts.put(
        "made",
        Moments.full(Instant.parse(proof.made().at()).atZone(ZoneId.of(proof.made().zone()))));
    parts.put("warning", Proof.WARNING);
    parts.put("head", String.valueOf(proof.head().sequence()));
    parts.put("digest", proof.head().digest());
    parts.put("withheld", withheld(proof));
    parts.replaceAll((_, text) -> HtmlUtils.htmlEscape(text, "UTF-8"));
    parts.put("script", SCRIPT);
    parts.put("style", STYLE);
    parts.put("script-digest", digest(SCRIPT));
    parts.put("style-digest", digest(STYLE));
    parts.put("labels", inScript(JsonMapper.shared().writeValueAsString(labels())));
    parts.put("json", inScript(proof.json()));
    return filled(parts);
  }

  /** Fills the page from left to right, so that nothing that was filled in is filled again. */
  private static String filled(Map<String, String> parts) {
    StringBuilder page = new StringBuilder();
    int at = 0;
    for (int open = PAGE.indexOf('{'); open >= 0; open = PAGE.indexOf('{', at)) {
      int close = PAGE.indexOf('}', open);
      page.append(PAGE, at, open).append(parts.get(PAGE.substring(open + 1, close)));
      at = close + 1;
    }
    return page.append(PAGE.substring(at)).toString();
  }

  /** What of the request is not shown, a sentence or nothing. */
  private static String withheld(Proof proof) {
    List<String> kinds =
        Stream.of(Disclosure.values())
            .filter(kind -> !proof.shown().contains(kind))
            .map(
                kind ->
                    switch (kind) {
                      case CASE -> "the case";
                      case PERSON -> "what is known of the person";
                      case BOOKING -> "the booking number";
                      case WORDS -> "words that somebody wrote";
                      case PAPER -> "how the paper came and its digest";
                    })
            .toList();
    return kinds.isEmpty()
        ? ""
        : "Withheld: " + kinds.stream().collect(Collectors.joining("; ")) + ".";
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new TreeMap<>(KINDS);
    labels.putAll(FieldWords.BY_PATH);
    for (Fact fact : Fact.values()) {
      labels.put("/case/" + fact.group() + "/" + fact.key(), fact.meaning());
    }
    return labels;
  }

  /** No text of it ends the element that it stands in. */
  private static String inScript(String json) {
    return json.replace("<", "\\u003c");
  }

  private static String digest(String text) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Sha256.of(text)));
  }

  private static String file(String name) {
    return BundledFiles.required(ProofHtml.class, "org/amparo/desk/proof/" + name);
  }
}
