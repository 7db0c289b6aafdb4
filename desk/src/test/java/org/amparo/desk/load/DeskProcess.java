package org.amparo.desk.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A desk in a process of its own, which can be killed. */
final class DeskProcess implements AutoCloseable {

  static final String PLACE = "Franklin County, OH";

  private final Process process;
  private final int port;

  private DeskProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a desk that lives for seconds and waits until it takes requests. Over so short a time
   * the second compiler takes more than it gives.
   *
   * @param errors where its log goes
   * @param wrapper what starts it, such as a shell that limits the size of its files
   */
  static DeskProcess start(String database, Path errors, String... wrapper) {
    return start(List.of(wrapper), "-XX:TieredStopAtLevel=1", PLACE, database, errors);
  }

  /** Starts one as a county does, to be measured, and waits until it takes requests. */
  static DeskProcess lasting(String place, String database, Path errors) {
    return start(List.of(), "-XX:+TieredCompilation", place, database, errors);
  }

  private static DeskProcess start(
      List<String> wrapper, String compilers, String place, String database, Path errors) {
    int port = freePort();
    List<String> command = new ArrayList<>(wrapper);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            compilers,
            "-XX:+UseSerialGC",
            "-XX:InitialRAMPercentage=0.5",
            "-Xmx512m",
            // The log as it is, and not as tests have it.
            "-Dlogging.config=classpath:org/amparo/desk/web/log.xml",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "org.amparo.desk.command.DeskMain",
            "desk",
            "--database",
            database,
            "--place",
            place,
            "--port",
            Integer.toString(port)));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(Redirect.appendTo(errors.toFile()));
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    try {
      Process process = builder.start();
      BufferedReader out = process.inputReader();
      @Nullable String line = out.readLine();
      while (line != null && !line.startsWith("The desk of")) {
        line = out.readLine();
      }
      if (line == null) {
        throw new IllegalStateException("the desk did not start: " + Files.readString(errors));
      }
      return new DeskProcess(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String origin() {
    return "http://127.0.0.1:" + port;
  }

  /** The processors' time that it took so far. */
  Duration processors() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Ends it at once, as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
