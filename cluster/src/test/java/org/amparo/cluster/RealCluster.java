package org.amparo.cluster;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Spark's own master and workers, each a process on the loopback, as a cluster starts them. */
final class RealCluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path folder;
  private final List<String> pinned;
  private final int port;
  private final Process master;
  private final List<Process> workers = new ArrayList<>();

  /** A cluster whose workers have a core and so much memory each. */
  RealCluster(Path folder, int workers, String memory) throws IOException, InterruptedException {
    this(folder, workers, memory, List.of());
  }

  /**
   * The same, begun by a command.
   *
   * @param pinned that command, such as one that keeps all of it on some cores
   */
  RealCluster(Path folder, int workers, String memory, List<String> pinned)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.pinned = pinned;
    // Spark looks for its jars there, although the class path has them.
    Files.createDirectories(folder.resolve("spark/jars"));
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    master =
        start(
            "master",
            "org.apache.spark.deploy.master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            String.valueOf(port),
            "--webui-port",
            "0");
    await();
    for (int i = 0; i < workers; i++) {
      this.workers.add(
          start(
              "worker" + i,
              "org.apache.spark.deploy.worker.Worker",
              "--host",
              "127.0.0.1",
              "--cores",
              "1",
              "--memory",
              memory,
              "--webui-port",
              "0",
              "--work-dir",
              folder.resolve("work" + i).toString(),
              address()));
    }
  }

  /** The address that {@code --cluster} takes. */
  String address() {
    return "spark://127.0.0.1:" + port;
  }

  /** What a driver says so that executors find Amparo, which no jar of this build holds yet. */
  static Map<String, String> classes() {
    return Map.of("spark.executor.extraClassPath", System.getProperty("java.class.path"));
  }

  /**
   * What Amparo's command printed where {@code spark-submit} ran it, on the driver's class path.
   */
  String submit(String... arguments) throws IOException, InterruptedException {
    List<String> all =
        new ArrayList<>(List.of("--master", address(), "--class", ClusterMain.class.getName()));
    classes().forEach((name, value) -> all.addAll(List.of("--conf", name + "=" + value)));
    all.add("spark-internal");
    all.addAll(List.of(arguments));
    Process submitted =
        start("submit", "org.apache.spark.deploy.SparkSubmit", all.toArray(String[]::new));
    int code = submitted.waitFor();
    String printed = Files.readString(log("submit").toPath());
    if (code != 0) {
      throw new IOException(code + ": " + printed);
    }
    return printed;
  }

  private Process start(String name, String type, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(pinned);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path")));
    command.add(type);
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log(name));
    builder.environment().put("SPARK_HOME", folder.resolve("spark").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder.start();
  }

  private File log(String name) {
    return folder.resolve(name + ".log").toFile();
  }

  private void await() throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until && master.isAlive()) {
      try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (open.isConnected()) {
          return;
        }
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    throw new IOException("no master: " + Files.readString(log("master").toPath()));
  }

  /** The processes that workers have started for a job. */
  List<ProcessHandle> executors() {
    return workers.stream().flatMap(Process::descendants).toList();
  }

  /** Kills a worker and what it has started, as a machine that loses its power. */
  void kill(int worker) {
    Process process = workers.get(worker);
    List<ProcessHandle> below = process.descendants().toList();
    process.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    for (int i = 0; i < workers.size(); i++) {
      kill(i);
    }
    master.destroyForcibly();
  }
}
