package org.amparo.cli.records;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.Stages;
import org.amparo.cli.base.TextTable;
import org.amparo.ingest.ImportRequest;
import org.amparo.ingest.ImportSummary;
import org.amparo.ingest.Importer;
import org.amparo.ingest.fetch.Catalog;
import org.amparo.ingest.fetch.FetchCache;
import org.amparo.ingest.fetch.FetchLimits;
import org.amparo.ingest.fetch.FetchedFile;
import org.amparo.ingest.fetch.FetchedFile.Outcome;
import org.amparo.ingest.fetch.Fetcher;
import org.amparo.ingest.fetch.PublishedSet;
import org.amparo.ingest.fetch.PublishedSet.Check;
import org.amparo.ingest.fetch.PublishedSet.FileAt;
import org.amparo.ingest.fetch.PublishedSet.PageAt;
import org.amparo.report.data.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** Brings a published set to this machine. */
@Command(
    name = "fetch",
    description = {
      "Download a published set, as the catalog describes it, and import it if asked to.",
      "Exit code 1 where the publisher's file has changed, rows were rejected, or the set has to"
          + " be brought by hand."
    },
    footer = {
      "",
      "Example: amparo fetch list",
      "Example: amparo fetch uwchr-washington-linked --into study.duckdb"
    })
public final class FetchCommand extends JsonCommand {

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "A set from `fetch list`.")
  private @Nullable String name;

  @Option(
      names = "--into",
      paramLabel = "WORKSPACE.duckdb",
      description = "Import it into this workspace; made where it does not exist.")
  private @Nullable Path workspace;

  @Option(names = "--force", description = "Ask the publisher even where the file is here already.")
  private boolean force;

  @Option(
      names = "--max-size",
      paramLabel = "BYTES",
      defaultValue = "2147483648",
      description = "The largest file to take; ${DEFAULT-VALUE} where not given.")
  private long largest;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Where files are kept: AMPARO_CACHE, else amparo in XDG_CACHE_HOME or ~/.cache, where not"
              + " given.")
  private @Nullable Path cache;

  @Option(
      names = "--catalog",
      paramLabel = "FILE.yaml",
      scope = ScopeType.INHERIT,
      description = "A catalog of your own instead of Amparo's.")
  private @Nullable Path catalog;

  @Override
  protected Result result() {
    if (name == null) {
      throw misuse("say which: fetch list or fetch NAME");
    }
    PublishedSet set = catalog().find(name);
    return switch (set.location()) {
      case PageAt page -> byHand(set, page);
      case FileAt file -> fetch(set, file);
    };
  }

  private Catalog catalog() {
    return catalog == null ? Catalog.bundled() : Catalog.read(catalog);
  }

  private Result byHand(PublishedSet set, PageAt page) {
    return Result.of(
            () ->
                about(set)
                    + """
                    This set has no address that a program can fetch. By hand:
                      1. Open %s
                      2. %s
                      3. amparo import FILE --into WORKSPACE.duckdb
                    """
                        .formatted(page.address(), page.steps()),
            () -> fields(set, null, Json.fields("outcome", "BY_HAND", "steps", page.steps())))
        .found(true);
  }

  private Result fetch(PublishedSet set, FileAt file) {
    Path into = workspace;
    Stages stages = stages(into == null ? 1 : 2);
    FetchCache folder =
        cache == null
            ? FetchCache.of(System.getenv(), Path.of(System.getProperty("user.home")))
            : new FetchCache(cache);
    Fetcher fetcher = new Fetcher(folder, FetchLimits.USUAL.withBytes(largest), Clock.systemUTC());
    FetchedFile fetched =
        stages.run("Fetching", listener -> fetcher.fetch(set, file, force, listener));
    boolean changed = fetched.outcome() == Outcome.CHANGED;
    ImportSummary imported =
        into == null || changed
            ? null
            : stages.run(
                "Importing",
                listener ->
                    new Importer().run(ImportRequest.of(List.of(fetched.file()), into), listener));
    return Result.of(
            () ->
                about(set)
                    + found(fetched)
                    + (imported == null || into == null ? "" : ImportCommand.text(imported, into)),
            () -> fields(set, fetched, imported))
        .found(
            changed
                || (imported != null
                    && imported.results().stream().anyMatch(result -> result.rejected() > 0)));
  }

  @Command(
      name = "list",
      description = "List the published sets: where each lives, who publishes it, which terms.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: amparo fetch list --json"})
  int list(@Option(names = "--json", description = "Print JSON.") boolean asJson) {
    List<PublishedSet> sets = catalog().sets();
    return print(
        Result.of(
            () -> {
              TextTable table = new TextTable("SET", "COMES", "CHECKED", "TITLE", "PUBLISHER");
              for (PublishedSet set : sets) {
                table.row(
                    set.name(),
                    set.location() instanceof FileAt ? "by fetch" : "by hand",
                    set.checked() == null ? "never" : set.checked().on().toString(),
                    set.title(),
                    set.publisher());
              }
              return table.render();
            },
            () -> sets.stream().map(FetchCommand::fields).toList()),
        asJson);
  }

  /** What the set is, from whom, and how to cite it. */
  private static String about(PublishedSet set) {
    Check check = set.checked();
    return """
        %s
        publisher  %s
        license    %s
        cite       %s
        address    %s
        checked    %s
        %s"""
        .formatted(
            set.title(),
            set.publisher(),
            set.license(),
            set.citation(),
            set.location().address(),
            check == null ? "never" : check.on() + ": " + check.how(),
            set.notes().isEmpty() ? "" : "notes      " + set.notes() + "\n");
  }

  /** The file that came, and whether it is the one that came before. */
  private static String found(FetchedFile fetched) {
    String here = "%s (%,d bytes)\n".formatted(fetched.file(), fetched.bytes());
    String digest = "sha256     " + fetched.sha256() + "\n";
    return switch (fetched.outcome()) {
      case FETCHED -> "fetched    " + here + digest;
      case ALREADY_HERE ->
          "here since " + fetched.at() + ": " + here + digest + "(--force asks the publisher)\n";
      case CHANGED ->
          """
          CHANGED    the publisher's file is not the one that came before; both are kept
          before     %s
          now        %s%sNothing was imported. Compare the two; then run this again to use the new \
          one, or `amparo import` the one you want by its path.
          """
              .formatted(fetched.earlier(), here, digest);
    };
  }

  /** A set as JSON, with the digest of its file and what else is told of it. */
  private static Map<String, Object> fields(
      PublishedSet set, @Nullable String sha256, Map<String, Object> more) {
    Check check = set.checked();
    Map<String, Object> all =
        Json.fields(
            "name", set.name(),
            "title", set.title(),
            "publisher", set.publisher(),
            "license", set.license(),
            "citation", set.citation(),
            "contract", set.contract(),
            "notes", set.notes(),
            "address", set.location().address(),
            "by_hand", set.location() instanceof PageAt,
            "sha256", sha256,
            "checked", check == null ? "never" : check.on().toString(),
            "checked_how", check == null ? null : check.how());
    all.putAll(more);
    return all;
  }

  private static Map<String, Object> fields(PublishedSet set) {
    return fields(set, set.location() instanceof FileAt file ? file.sha256() : null, Map.of());
  }

  private static Map<String, Object> fields(
      PublishedSet set, FetchedFile fetched, @Nullable ImportSummary imported) {
    return fields(
        set,
        fetched.sha256(),
        Json.fields(
            "outcome", fetched.outcome(),
            "file", fetched.file().toString(),
            "earlier", fetched.earlier() == null ? null : fetched.earlier().toString(),
            "bytes", fetched.bytes(),
            "fetched_at", fetched.at().toString(),
            "imported", imported == null ? null : ImportCommand.fields(imported)));
  }
}
