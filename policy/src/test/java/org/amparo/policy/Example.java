package org.amparo.policy;

import java.util.Map;
import org.amparo.model.BundledFiles;

/** The policy made up for tests, with every part a policy file can have. */
final class Example {

  static final Map<String, String> FILES =
      BundledFiles.read(Example.class, "test-policies", ".yaml");
  static final String POLICY_PATH = "test-policies/us-xx-example/policy.yaml";
  static final String CASES_PATH = "test-policies/us-xx-example/cases.yaml";

  private Example() {}

  static PolicyLibrary library() {
    return PolicyLibrary.of(FILES);
  }

  /** The text of the policy file. */
  static String policy() {
    return text(POLICY_PATH);
  }

  /** The text of the case file. */
  static String cases() {
    return text(CASES_PATH);
  }

  private static String text(String path) {
    String text = FILES.get(path);
    if (text == null) {
      throw new AssertionError(path + " is not among " + FILES.keySet());
    }
    return text;
  }

  /** A text with a part of it replaced, which must be there. */
  static String with(String text, String part, String replacement) {
    if (!text.contains(part)) {
      throw new AssertionError("not in the file: " + part);
    }
    return text.replace(part, replacement);
  }
}
