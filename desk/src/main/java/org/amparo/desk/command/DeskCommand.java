package org.amparo.desk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.record.Actor;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.web.DeskServer;
import org.amparo.desk.web.DeskSettings;
import org.amparo.model.problem.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts the desk, and opens its accounts. */
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    description = "Starts the desk of a jail, as a web server on this machine.")
final class DeskCommand implements Runnable {

  private static final String PASSWORD = "AMPARO_DESK_PASSWORD";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description = "The jail's county, such as 'Franklin County, OH'.")
  private String place = "Miami-Dade County, FL";

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "jdbc:sqlite:FILE or jdbc:postgresql:…; ${DEFAULT-VALUE} where not given.",
      defaultValue = "jdbc:sqlite:amparo-desk.db")
  private String database = "";

  @Option(
      names = "--port",
      defaultValue = "8650",
      description = "${DEFAULT-VALUE} where not given.")
  private int port;

  @Option(
      names = "--address",
      defaultValue = "127.0.0.1",
      description = "Where it listens; this machine alone where there is no TLS.")
  private String address = "";

  @Option(
      names = "--key-store",
      paramLabel = "FILE",
      description =
          "Key and certificate for TLS, PKCS 12; the password is in AMPARO_DESK_KEY_STORE_PASSWORD.")
  private @Nullable Path keyStore;

  @Option(
      names = "--demo",
      description =
          "Made-up requests, an account of each role, and a clock on which a minute is an hour;"
              + " nothing is kept.")
  private boolean demo;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    InstantSource clock = demo ? new FastClock(60) : InstantSource.system();
    DeskSettings settings =
        new DeskSettings(place, demo ? temporary() : database, address, port, keyStore, clock);
    try (ConfigurableApplicationContext desk = DeskServer.start(settings)) {
      if (demo) {
        Map<Role, String> passwords =
            DemoDesk.fill(desk.getBean(Accounts.class), desk.getBean(HoldBook.class), clock);
        passwords.forEach(
            (role, password) -> out.printf("%-16s %s%n", DemoDesk.account(role), password));
      }
      out.printf(
          "The desk of %s is at %s://%s:%d. Ctrl-C stops it.%n",
          place, keyStore == null ? "http" : "https", address, port);
      out.flush();
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Command(
      name = "open-account",
      mixinStandardHelpOptions = true,
      description =
          "Opens an account, such as the first administrator's. Its password is in the environment, as "
              + PASSWORD
              + ".")
  int openAccount(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--role", required = true, paramLabel = "ROLE") Role role) {
    String password = System.getenv(PASSWORD);
    if (password == null) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "no password is given", "put it into the environment, as " + PASSWORD);
    }
    try (DeskDatabase store = DeskDatabase.open(database)) {
      new Accounts(store, InstantSource.system()).open(Actor.DESK, name, role, password);
    }
    return 0;
  }

  private static String temporary() {
    try {
      Path folder = Files.createTempDirectory("amparo-desk");
      return "jdbc:sqlite:" + folder.resolve("demo.db");
    } catch (IOException e) {
      throw ErrorCode.OUTPUT_NOT_WRITABLE.error(
          "no temporary folder can be made: " + e.getMessage(), "free some space");
    }
  }
}
