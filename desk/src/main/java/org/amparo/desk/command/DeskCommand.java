package org.amparo.desk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Act;
import org.amparo.desk.account.Permissions;
import org.amparo.desk.account.Role;
import org.amparo.desk.account.SignIn;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.keep.Backup;
import org.amparo.desk.keep.Erasure;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.Secrets;
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
    if (demo) {
      // Its terminal is for the passwords.
      System.setProperty("logging.level.org.amparo.desk.web.RequestLog", "WARN");
    }
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
    String password =
        Secrets.read(PASSWORD, System::getenv)
            .orElseThrow(
                () ->
                    ErrorCode.ARGUMENT_INVALID.error(
                        "no password is given", "put it into the environment, as " + PASSWORD));
    try (DeskDatabase store = DeskDatabase.open(database)) {
      new Accounts(store, InstantSource.system()).open(Actor.DESK, name, role, password);
    }
    return 0;
  }

  @Command(
      name = "backup",
      mixinStandardHelpOptions = true,
      description = "Copies the whole record into one file, while the desk runs.")
  int backup(@Option(names = "--to", required = true, paramLabel = "FILE") Path file) {
    try (DeskDatabase store = DeskDatabase.openExisting(database)) {
      spec.commandLine().getOut().println("sha256 of what it holds: " + Backup.write(store, file));
    }
    return 0;
  }

  @Command(
      name = "restore",
      mixinStandardHelpOptions = true,
      description = "Fills a new database from a backup, after checking it, whole or not at all.")
  int restore(@Parameters(paramLabel = "FILE") Path file) {
    spec.commandLine()
        .getOut()
        .printf("%,d events restored; the record is whole.%n", Backup.restore(database, file));
    return 0;
  }

  @Command(
      name = "upgrade",
      mixinStandardHelpOptions = true,
      description = "Brings a record of an older Amparo to this one's layout, after a backup.")
  int upgrade(
      @Option(names = "--backup", required = true, paramLabel = "FILE", description = "A new file.")
          Path file) {
    try (DeskDatabase store = DeskDatabase.openAsItIs(database)) {
      String before = store.schema();
      Backup.write(store, file);
      store.migrate(store.newestSchema());
      spec.commandLine().getOut().printf("From version %s to %s.%n", before, store.schema());
      return ChainCheck.run(store, List.of()).whole() ? 0 : 1;
    }
  }

  @Command(
      name = "erase",
      mixinStandardHelpOptions = true,
      description =
          "Erases what the record holds of one request that has ended. The administrator's password is in"
              + " the environment, as "
              + PASSWORD
              + ".")
  int erase(
      @Parameters(paramLabel = "REQUEST") String number,
      @Option(names = "--account", required = true, paramLabel = "NAME") String account,
      @Option(
              names = "--code",
              paramLabel = "DIGITS",
              description = "Of the authenticator, if any.")
          @Nullable String code,
      @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason) {
    try (DeskDatabase store = DeskDatabase.openExisting(database)) {
      InstantSource clock = InstantSource.system();
      String password = Secrets.read(PASSWORD, System::getenv).orElse("");
      if (!(new Accounts(store, clock).signIn(account, password, code)
              instanceof SignIn.Accepted(Actor actor))
          || !Permissions.bundled().allows(Role.valueOf(actor.role()), Act.ERASE, false)) {
        throw ErrorCode.ARGUMENT_INVALID.error(
            "%s may not erase, or the password or code is wrong".formatted(account),
            "name an administrator's account, with the password in " + PASSWORD);
      }
      int events = new Erasure(store, new EventLog(store, clock)).erase(actor, number, reason);
      spec.commandLine().getOut().printf("%s: %d events erased.%n", number, events);
    } catch (Refused refused) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          String.valueOf(refused.getMessage()), "nothing was erased");
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
