package org.amparo.cli.records;

import java.util.Map;
import org.amparo.cli.base.JsonObject;
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
    return set.title()
        + "\npublisher  "
        + set.publisher()
        + "\nlicense    "
        + set.license()
        + "\ncite       "
        + set.citation()
        + "\naddress    "
        + set.location().address()
        + "\nchecked    "
        + (check == null ? "never" : check.on() + ": " + check.how())
        + "\n"
        + (set.notes().isEmpty() ? "" : "notes      " + set.notes() + "\n");
  }

  /** The file that came, and whether it is the one that came before. */
  static String found(FetchedFile fetched) {
    String here = fetched.file() + " (" + FetchCommand.bytes(fetched.bytes()) + ")\n";
    String digest = "sha256     " + fetched.sha256() + "\n";
    return switch (fetched.outcome()) {
      case FETCHED -> "fetched    " + here + digest;
      case ALREADY_HERE ->
          "here since " + fetched.at() + ": " + here + digest + "(--force asks the publisher)\n";
      case CHANGED ->
          "CHANGED    the publisher's file is not the one that came before; both are kept\n"
              + "before     "
              + fetched.earlier()
              + "\nnow        "
              + here
              + digest
              + "Nothing was imported. Compare the two; then run this again to use the new one, or"
              + " `amparo import` the one you want by its path.\n";
    };
  }

  /** A set as JSON. */
  static Map<String, @Nullable Object> object(PublishedSet set) {
    Check check = set.checked();
    Map<String, @Nullable Object> object =
        JsonObject.of(
            "name", set.name(),
            "title", set.title(),
            "publisher", set.publisher(),
            "license", set.license(),
            "citation", set.citation(),
            "address", set.location().address().toString(),
            "by_hand", set.location() instanceof PageAt,
            "sha256", set.location() instanceof FileAt file ? file.sha256() : null,
            "contract", set.contract(),
            "notes", set.notes(),
            "checked", check == null ? "never" : check.on().toString(),
            "checked_how", check == null ? null : check.how());
    return object;
  }

  /** A set that only a page leads to. */
  static Map<String, @Nullable Object> page(PublishedSet set, PageAt page) {
    Map<String, @Nullable Object> object = object(set);
    object.put("outcome", "BY_HAND");
    object.put("steps", page.steps());
    return object;
  }

  /** A set whose file came, and what importing it did. */
  static Map<String, @Nullable Object> fetched(
      PublishedSet set, FetchedFile fetched, @Nullable ImportSummary imported) {
    Map<String, @Nullable Object> object = object(set);
    object.put("outcome", fetched.outcome().name());
    object.put("file", fetched.file().toString());
    object.put("earlier", fetched.earlier() == null ? null : fetched.earlier().toString());
    object.put("sha256", fetched.sha256());
    object.put("bytes", fetched.bytes());
    object.put("fetched_at", fetched.at().toString());
    object.put("imported", imported == null ? null : ImportCommand.Imported.of(imported));
    return object;
  }
}
