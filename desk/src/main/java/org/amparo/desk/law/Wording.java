package org.amparo.desk.law;

import java.util.Map;
import java.util.Objects;
import org.amparo.model.BundledFiles;
import org.amparo.model.fact.Fact;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/** The words by which pages call the constants of the desk, as {@code wording.yaml} has them. */
public final class Wording {

  private static final String FILE = "org/amparo/desk/law/wording.yaml";
  private static final Map<String, YamlNode> WORDS =
      YamlNode.parse(BundledFiles.required(Wording.class, FILE), FILE, ErrorCode.YAML_INVALID)
          .entries();

  private Wording() {}

  public static String of(Enum<?> constant) {
    return of(constant.getDeclaringClass().getSimpleName(), constant);
  }

  /** How a form asks for a fact. */
  public static String asks(Fact fact) {
    return Objects.requireNonNull(WORDS.get("asks")).text(fact.path(), fact.meaning());
  }

  public static String of(String list, Enum<?> constant) {
    return Objects.requireNonNull(WORDS.get(list)).text(constant.name());
  }
}
