package org.amparo.desk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Act;
import org.amparo.desk.account.Permissions;
import org.amparo.desk.account.Role;
import org.amparo.desk.account.SignIn;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.keep.Backup;
import org.amparo.desk.keep.Erasure;
import org.amparo.desk.law.County;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.Setup;
import org.amparo.desk.proof.Disclosure;
import org.amparo.desk.proof.Proof;
import org.amparo.desk.proof.ProofFiles;
import org.amparo.desk.proof.Proofs;
import org.amparo.desk.proof.TimeStamps;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.Head;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.RuntimeRole;
import org.amparo.desk.store.Secrets;
import org.amparo.desk.web.DeskServer;
import org.amparo.desk.web.DeskSettings;
import org.amparo.model.Sha256;
import org.amparo.model.problem.ErrorCode;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts the desk, opens its accounts, and keeps its record. */
@Command(name = "desk")
final class DeskCommand implements Runnable {

  private static final String PASSWORD = "AMPARO_DESK_PASSWORD";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--place", paramLabel = "PLACE")
  private String place = "Miami-Dade County, FL";

  @Option(names = "--database", paramLabel = "URL", defaultValue = "jdbc:sqlite:amparo-desk.db")
  private String database = "";

  @Option(names = "--port", defaultValue = "8650")
  private int port;

  @Option(names = "--address", defaultValue = "127.0.0.1")
  private String address = "";

  @Option(names = "--key-store", paramLabel = "FILE")
  private @Nullable Path keyStore;

  @Option(names = "--behind-proxy", paramLabel = "https://…")
  private @Nullable URI behindProxy;

  @Option(names = "--demo")
  private boolean demo;

  @Override
  public void run() {
    if (demo) {
      // Its terminal is for the passwords.
      System.setProperty("logging.level.org.amparo.desk.web.RequestLog", "WARN");
    }
    // A place that there is not is said before anything starts.
    LawPlace _ = LawPlace.of(place);
    InstantSource clock = demo ? new DemoDesk.FastClock(60) : InstantSource.system();
    DeskSettings settings =
        new DeskSettings(
            place,
            demo ? temporary() : database,
            address,
            port,
            keyStore,
            behindProxy,
            clock,
            demo ? DemoDesk.county() : County.named(System::getenv));
    Map<String, String> passwords = demo ? filled(settings) : Map.of();
    try (ConfigurableApplicationContext desk = DeskServer.start(settings)) {
      passwords.forEach((account, password) -> out().printf("%-16s %s%n", account, password));
      String here = "%s://%s:%d".formatted(keyStore == null ? "http" : "https", address, port);
      out()
          .printf(
              "The desk of %s is at %s. Ctrl-C stops it.%n",
              place, behindProxy == null ? here : behindProxy + ", and for its proxy at " + here);
      out().flush();
      warn(desk.getBean(DeskLaw.class), clock);
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a county has to set up, and did not, is said where the desk is started. */
  private void warn(DeskLaw law, InstantSource clock) {
    List<String> missing = Setup.missing(law, LocalDate.ofInstant(clock.instant(), law.zone()));
    if (!missing.isEmpty()) {
      // Not among the lines of the log, which programs read.
      PrintWriter out = out();
      out.println("NOT SET UP. Do not rely on this desk before this is set:");
      missing.forEach(one -> out.println("  " + one));
      out.printf(
          "`amparo desk settings --to FILE` writes a file to fill in; name it in %s.%n",
          County.FILE);
      out.flush();
    }
  }

  @Command
  int settings(@Option(names = "--to", required = true, paramLabel = "FILE") Path file) {
    try {
      Files.writeString(file, Setup.template(), StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw ErrorCode.OUTPUT_NOT_WRITABLE.error(
          "%s cannot be written: %s".formatted(file, e.getMessage()),
          "name a new file; one that there is stays as it is");
    }
    out().printf("Fill in %s, name it in %s, and start the desk again.%n", file, County.FILE);
    return 0;
  }

  @Command(name = "open-account")
  int openAccount(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--role", required = true, paramLabel = "ROLE") Role role) {
    boolean byProvider = System.getenv("AMPARO_DESK_OIDC_ISSUER") != null;
    String password = role.isOfPrograms() || byProvider ? "" : password();
    try (DeskDatabase store = DeskDatabase.open(database)) {
      String refused = System.getenv().getOrDefault("AMPARO_DESK_PASSWORDS", "");
      Accounts accounts = new Accounts(store, InstantSource.system(), refused);
      if (role.isOfPrograms()) {
        accounts.openProgram(Actor.DESK, name, role);
      } else if (byProvider) {
        accounts.openWithoutPassword(Actor.DESK, name, role);
      } else {
        accounts.open(Actor.DESK, name, role, password);
      }
    }
    return 0;
  }

  @Command
  int grant(@Option(names = "--to", required = true, paramLabel = "ROLE") String role) {
    try (DeskDatabase store = DeskDatabase.open(database)) {
      RuntimeRole.grant(store, role);
      out().printf("%s may run the desk, and alter nothing.%n", role);
    }
    return 0;
  }

  @Command
  int backup(@Option(names = "--to", required = true, paramLabel = "FILE") Path file) {
    try (DeskDatabase store = DeskDatabase.openExisting(database)) {
      out().println("sha256 of what it holds: " + Backup.write(store, file));
    }
    return 0;
  }

  @Command
  int restore(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(names = "--sha256", required = true, paramLabel = "DIGEST") String digest) {
    long events = Backup.restore(database, file, digest);
    out().printf("%,d events restored; the record is whole.%n", events);
    return 0;
  }

  @Command
  int upgrade(@Option(names = "--backup", required = true, paramLabel = "FILE") Path file) {
    try (DeskDatabase store = DeskDatabase.openAsItIs(database)) {
      String before = store.schema();
      Backup.write(store, file);
      store.migrate(store.newestSchema());
      out().printf("From version %s to %s.%n", before, store.schema());
      return ChainCheck.run(store, List.of()).whole() ? 0 : 1;
    }
  }

  @Command
  int erase(
      @Parameters(paramLabel = "REQUEST") String number,
      @Option(names = "--account", required = true, paramLabel = "NAME") String account,
      @Option(names = "--code", paramLabel = "DIGITS") @Nullable String code,
      @Option(names = "--order", required = true, paramLabel = "COURT AND NUMBER") String order,
      @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason) {
    InstantSource clock = InstantSource.system();
    String password = password();
    try (DeskDatabase store = DeskDatabase.openExisting(database)) {
      Actor actor = signedIn(new Accounts(store, clock), account, password, code, Act.ERASE);
      int events = Erasure.erase(store, new EventLog(store, clock), actor, number, order, reason);
      out().printf("%s: %d events erased.%n", number, events);
    } catch (Refused refused) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          String.valueOf(refused.getMessage()), "nothing was erased");
    }
    return 0;
  }

  @Command
  int prove(
      @Parameters(paramLabel = "REQUEST") String number,
      @Option(names = "--account", required = true, paramLabel = "NAME") String account,
      @Option(names = "--code", paramLabel = "DIGITS") @Nullable String code,
      @Option(names = "--out", paramLabel = "FOLDER", defaultValue = ".") Path folder,
      @Option(names = "--with", split = ",", paramLabel = "KIND") @Nullable Set<Disclosure> with,
      @Option(names = "--without-person") boolean withoutPerson,
      @Option(names = "--anchors", paramLabel = "FILE") @Nullable Path anchors,
      @Option(names = "--no-time-stamp") boolean noTimeStamp) {
    InstantSource clock = InstantSource.system();
    String password = password();
    TimeStamps authority = noTimeStamp ? null : TimeStamps.named(System::getenv).orElse(null);
    List<Head> kept = anchors == null ? List.of() : Head.readAll(anchors);
    DeskLaw law = DeskLaw.of(PolicyLibrary.bundled(), place);
    try (DeskDatabase store = DeskDatabase.openExisting(database)) {
      Actor actor = signedIn(new Accounts(store, clock), account, password, code, Act.PROVE);
      Proof proof =
          new Proofs(store, new EventLog(store, clock), law, clock)
              .make(
                  actor,
                  number,
                  Disclosure.shown(!withoutPerson, with == null ? Set.of() : with),
                  kept,
                  authority);
      ProofFiles.write(proof, folder).forEach(file -> out().println(file));
      out().println("sha256 of the JSON file: " + Sha256.of(proof.json()));
      out().println(Proof.WARNING);
    } catch (Refused refused) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          String.valueOf(refused.getMessage()), "nothing was written; name a request of this desk");
    }
    return 0;
  }

  private static Actor signedIn(
      Accounts accounts, String name, String password, @Nullable String code, Act act) {
    if (accounts.signIn(name, password, code) instanceof SignIn.Accepted(Actor actor)
        && Permissions.may(actor, act)) {
      return actor;
    }
    throw ErrorCode.ARGUMENT_INVALID.error(
        "%s may not %s, or the password or code is wrong"
            .formatted(name, act.name().toLowerCase(Locale.ROOT)),
        "name an account whose role may, with its password in " + PASSWORD);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static String password() {
    return Secrets.read(PASSWORD, System::getenv)
        .orElseThrow(
            () ->
                ErrorCode.ARGUMENT_INVALID.error(
                    "no password is given", "put it into the environment, as " + PASSWORD));
  }

  private static Map<String, String> filled(DeskSettings settings) {
    try (DeskDatabase database = DeskDatabase.open(settings.database())) {
      DeskLaw law = DeskLaw.of(PolicyLibrary.bundled(), settings.place(), settings.county());
      return DemoDesk.fill(database, law, settings.clock());
    }
  }

  private static String temporary() {
    try {
      Path folder = Files.createTempDirectory("amparo-desk");
      // What the server puts aside goes with it, and all of it once the desk has let go of it.
      System.setProperty("server.tomcat.basedir", folder.toString());
      SpringApplication.getShutdownHandlers().add(() -> DemoDesk.forget(folder));
      return "jdbc:sqlite:" + folder.resolve("demo.db");
    } catch (IOException e) {
      throw ErrorCode.OUTPUT_NOT_WRITABLE.error(
          "no temporary folder can be made: " + e.getMessage(), "free some space");
    }
  }
}
