package org.amparo.cli.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.amparo.model.decision.Truth;
import org.amparo.policy.Duty;
import org.jspecify.annotations.Nullable;

/** A duty as JSON; with the policy that imposes it where several are asked. */
record DutyJson(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String policy,
    @JsonUnwrapped Duty duty,
    Truth follows,
    String due,
    Optional<String> by,
    boolean standing) {

  static DutyJson of(
      @Nullable String policy, Duty duty, Truth follows, Optional<ZonedDateTime> by) {
    return new DutyJson(
        policy,
        duty,
        follows,
        duty.due().words(),
        by.map(ZonedDateTime::toString),
        duty.due().standing());
  }
}
