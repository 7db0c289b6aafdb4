package org.amparo.desk.web;

import java.nio.file.Path;
import java.time.InstantSource;
import org.amparo.model.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * How a desk is to run: for the jail of which place, such as {@code Sacramento County, CA}, with
 * its record where, and listening where; beyond this machine with a key store for TLS alone.
 */
public record DeskSettings(
    String place,
    String database,
    String address,
    int port,
    @Nullable Path keyStore,
    InstantSource clock) {

  public DeskSettings {
    if (keyStore == null && !address.equals("127.0.0.1") && !address.equals("::1")) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "without TLS the desk listens at 127.0.0.1 alone, not at " + address,
          "name a key store with --key-store, or put a server that speaks TLS before the desk");
    }
  }
}
