package org.amparo.cli.records;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import org.amparo.ingest.ImportSummary;
import org.amparo.ingest.fetch.FetchedFile;
import org.amparo.ingest.fetch.PublishedSet;
import org.amparo.ingest.fetch.PublishedSet.Check;
import org.amparo.ingest.fetch.PublishedSet.FileAt;
import org.amparo.ingest.fetch.PublishedSet.PageAt;
import org.jspecify.annotations.Nullable;

/** What {@code amparo fetch} says of a set and of the file that came. */
final class FetchText {

  private FetchText() {}

  /** What the set is, from whom, and how to cite it. */
  static String about(PublishedSet set) {
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
  static String found(FetchedFile fetched) {
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

  /** A set as JSON. */
  record Told(
      @JsonUnwrapped PublishedSet set,
      URI address,
      boolean byHand,
      @Nullable String sha256,
      String checked,
      @Nullable String checkedHow) {
    static Told of(PublishedSet set) {
      return of(set, set.location() instanceof FileAt file ? file.sha256() : null);
    }

    private static Told of(PublishedSet set, @Nullable String sha256) {
      Check check = set.checked();
      return new Told(
          set,
          set.location().address(),
          set.location() instanceof PageAt,
          sha256,
          check == null ? "never" : check.on().toString(),
          check == null ? null : check.how());
    }
  }

  /** A set that only a page leads to. */
  record ByHand(@JsonUnwrapped Told set, String outcome, String steps) {
    static ByHand of(PublishedSet set, PageAt page) {
      return new ByHand(Told.of(set), "BY_HAND", page.steps());
    }
  }

  /** A set whose file came, and what importing it did. */
  record Fetched(
      @JsonUnwrapped Told set,
      FetchedFile.Outcome outcome,
      String file,
      @Nullable String earlier,
      long bytes,
      String fetchedAt,
      ImportCommand.@Nullable Imported imported) {
    static Fetched of(PublishedSet set, FetchedFile fetched, @Nullable ImportSummary imported) {
      return new Fetched(
          Told.of(set, fetched.sha256()),
          fetched.outcome(),
          fetched.file().toString(),
          fetched.earlier() == null ? null : fetched.earlier().toString(),
          fetched.bytes(),
          fetched.at().toString(),
          imported == null ? null : ImportCommand.Imported.of(imported));
    }
  }
}
