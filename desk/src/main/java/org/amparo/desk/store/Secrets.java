package org.amparo.desk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.jspecify.annotations.Nullable;

/** Passwords and the like: from the environment, or from a file that it names. */
public final class Secrets {

  private Secrets() {}

  /**
   * The secret of a name, or what stands in the file of the name with {@code _FILE} after it, as a
   * keeper of secrets puts it there; never an argument, which every process could read.
   *
   * @throws org.amparo.model.problem.AmparoException where there is such a file and it cannot be
   *     read
   */
  public static Optional<String> read(String name, Function<String, @Nullable String> environment) {
    String file = environment.apply(name + "_FILE");
    if (file == null) {
      return Optional.ofNullable(environment.apply(name));
    }
    try {
      return Optional.of(Files.readString(Path.of(file)).strip());
    } catch (IOException e) {
      throw ErrorCode.FILE_NOT_READABLE.error(
          "the secret cannot be read: " + e.getMessage(),
          Place.of(Path.of(file)),
          "let the desk's account on this machine read the file that " + name + "_FILE names",
          e);
    }
  }
}
