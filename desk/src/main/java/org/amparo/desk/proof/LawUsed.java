package org.amparo.desk.proof;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.desk.record.ChainPart;
import org.amparo.desk.record.Content;
import org.amparo.policy.Policy;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.citation.Clause;
import org.amparo.policy.library.PolicyLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The policies that decisions on record rested on, with the words of the law that are at hand. */
final class LawUsed {

  private LawUsed() {}

  static List<Proof.Law> of(List<ChainPart.Held> events, PolicyLibrary library) {
    Map<String, Proof.Law> all = new TreeMap<>();
    for (ChainPart.Held held : events) {
      held.content().stream()
          .flatMap(LawUsed::layers)
          .forEach(
              layer -> {
                String id = layer.path("policy").asString();
                String digest = layer.path("sha256").asString();
                all.computeIfAbsent(id + " " + digest, _ -> law(id, digest, library));
              });
    }
    return List.copyOf(all.values());
  }

  private static Stream<JsonNode> layers(Content content) {
    return JsonMapper.shared()
        .readTree(content.json())
        .path("answer")
        .path("questions")
        .valueStream()
        .flatMap(question -> question.path("layers").valueStream());
  }

  private static Proof.Law law(String id, String digest, PolicyLibrary library) {
    String file = PolicyLibrary.idOf(id);
    if (!library.ids().contains(file)) {
      return new Proof.Law(id, digest, id, false, List.of());
    }
    Policy policy = library.find(id);
    boolean carried = policy.digest().equals(digest);
    return new Proof.Law(
        id,
        digest,
        policy.name(),
        carried,
        carried
            ? library.clauses(file).stream().map(clause -> words(clause, policy)).toList()
            : List.of());
  }

  private static Proof.Words words(Clause clause, Policy policy) {
    String citation =
        policy.citations().stream()
            .filter(one -> one.id().equals(clause.id()))
            .map(Citation::text)
            .findFirst()
            .orElse(clause.id());
    return new Proof.Words(
        citation,
        clause.official(),
        clause.opened(),
        clause.readIn(),
        clause.readOn(),
        clause.part(),
        clause.words(),
        clause.sha256());
  }
}
