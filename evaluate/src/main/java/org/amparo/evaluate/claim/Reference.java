package org.amparo.evaluate.claim;

import java.util.Set;
import org.amparo.model.yaml.YamlNode;

/** Where something was published: what was read, its address or nothing, and how it was read. */
public record Reference(String text, String url, Evidence evidence) {

  /** Whether it was read itself. */
  public boolean verified() {
    return evidence.verified();
  }

  static Reference read(YamlNode node) {
    node.allow(Set.of("text", "url", "evidence"));
    Reference reference =
        new Reference(
            node.text("text").strip(),
            node.text("url", ""),
            node.require("evidence").constant(Evidence.class));
    boolean read = reference.evidence() == Evidence.READ;
    if (read && reference.url().isBlank()) {
      throw node.error(
          "a source that was read has no address", "add its url, or say how else it is known");
    }
    return reference;
  }
}
