package org.amparo.cli.policy;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.amparo.cli.base.JsonObject;
import org.amparo.model.decision.Truth;
import org.amparo.policy.Duty;
import org.jspecify.annotations.Nullable;

/** A duty that follows or may follow, as JSON: the same keys for one policy and for a stack. */
final class DutyJson {

  private DutyJson() {}

  static Map<String, @Nullable Object> of(Duty duty, Truth follows, Optional<ZonedDateTime> by) {
    return JsonObject.of(
        "id", duty.id(),
        "action", duty.action().name(),
        "follows", follows.name(),
        "due", duty.due().words(),
        "by", by.map(ZonedDateTime::toString).orElse(null),
        "standing", duty.due().standing(),
        "text", duty.text(),
        "citations", duty.citations().stream().map(JsonObject::citation).toList());
  }

  /** The same with the policy that imposes it in front. */
  static Map<String, @Nullable Object> of(
      String policy, Duty duty, Truth follows, Optional<ZonedDateTime> by) {
    Map<String, @Nullable Object> object = JsonObject.of("policy", policy);
    object.putAll(of(duty, follows, by));
    return object;
  }
}
