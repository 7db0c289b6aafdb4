package org.amparo.policy;

import java.util.Map;
import org.amparo.model.BundledFiles;
import org.amparo.policy.library.PolicyLibrary;

/** The policy made up for tests, with every part a policy file can have. */
public final class Example {

  public static final Map<String, String> FILES =
      BundledFiles.read(Example.class, "test-policies", ".yaml");
  public static final String POLICY_PATH = "test-policies/us-xx-example/policy.yaml";
  public static final String CASES_PATH = "test-policies/us-xx-example/cases.yaml";

  private Example() {}

  public static PolicyLibrary library() {
    return PolicyLibrary.of(FILES);
  }

  /** The text of the policy file. */
  public static String policy() {
    return text(POLICY_PATH);
  }

  /** The text of the case file. */
  public static String cases() {
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
  public static String with(String text, String part, String replacement) {
    if (!text.contains(part)) {
      throw new AssertionError("not in the file: " + part);
    }
    return text.replace(part, replacement);
  }
}
