package org.amparo.desk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.amparo.desk.feed.Changes;
import org.amparo.desk.feed.Listing;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.web.ApiCode;
import org.amparo.desk.web.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists, searches and follows requests. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
record FeedApi(Listing listing, Changes changes, EventLog log) {

  private static final int MOST = 500;

  /** Whom a search is for; null what it does not say. */
  record Sought(
      @Schema(description = "The booking number; it stands in no address", example = "B-1001")
          @Nullable String booking,
      @Schema(description = "The number of the request", example = "2026-000001")
          @Nullable String number,
      @Schema(description = "The day on which it was taken in, by the clocks of the jail")
          @Nullable LocalDate day,
      @Schema(description = "true for those that have not ended, false for those that have")
          @Nullable Boolean open) {}

  @GetMapping("/requests")
  @Operation(
      summary = "Requests by their numbers, ended ones too",
      description = "Ask again with after = next until next is null.")
  Listing.Page list(
      @Parameter(description = "true for those that have not ended, false for those that have")
          @RequestParam(required = false)
          @Nullable Boolean open,
      @Parameter(description = "The day on which they were taken in, by the clocks of the jail")
          @RequestParam(required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @Parameter(description = "The number after which to begin") @RequestParam(defaultValue = "")
          String after,
      @Parameter(description = "How many at most, from 1 to 500")
          @RequestParam(defaultValue = "100")
          int limit) {
    return listing.after(after, within(limit), new Listing.Search(null, null, day, open));
  }

  /** In the body and not in the address, which servers on the way keep. */
  @PostMapping("/search")
  @Operation(
      summary = "Requests of a booking, a number or a day, ended ones too",
      description = "All that the body says has to fit. Nothing is changed, and no key is needed.")
  Listing.Page search(@RequestBody Sought body) {
    return listing.after(
        "", MOST, new Listing.Search(body.booking(), body.number(), body.day(), body.open()));
  }

  @GetMapping("/changes")
  @Operation(
      summary = "What happened to requests, after an event",
      description =
          "Keep next and ask with after = next: no change is missed and none comes twice. It says which request and what kind of act, and nothing of the person; read the request for more. After ERASED drop what you keep of the request.")
  Changes.Feed changes(
      @Parameter(description = "The event after which to begin; 0 for all")
          @RequestParam(defaultValue = "0")
          long after,
      @Parameter(description = "How many at most, from 1 to 500")
          @RequestParam(defaultValue = "100")
          int limit) {
    int most = within(limit);
    if (after < 0) {
      throw Faults.of(ApiCode.BAD_REQUEST, "after is the number of an event, or 0");
    }
    if (after > log.head().sequence()) {
      throw Faults.of(
          ApiCode.AHEAD_OF_RECORD,
          "the record of this desk ends before event %d; ask after 0".formatted(after));
    }
    return changes.after(after, most);
  }

  private static int within(int limit) {
    if (limit < 1 || limit > MOST) {
      throw Faults.of(ApiCode.BAD_REQUEST, "limit is a number from 1 to " + MOST);
    }
    return limit;
  }
}
