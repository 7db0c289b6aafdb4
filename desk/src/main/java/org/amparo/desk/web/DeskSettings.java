package org.amparo.desk.web;

import java.nio.file.Path;
import java.time.InstantSource;
import org.amparo.model.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * How a desk is to run.
 *
 * @param place the jail's place, such as {@code Sacramento County, CA}
 * @param database where its record is kept
 * @param address the network address to listen at; loopback alone where there is no TLS
 * @param keyStore a PKCS 12 file with the key and certificate for TLS; its password is in the
 *     environment, as {@code AMPARO_DESK_KEY_STORE_PASSWORD}
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
