package org.amparo.ingest.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/** What went wrong with a download, as the user is told of it. */
final class FetchFailure {

  private FetchFailure() {}

  /** What to do without the network, or where the publisher's server refuses. */
  private static String byHand(URI address) {
    return "bring the file by hand: open "
        + address
        + " in a browser, on another machine if need be, save the file, then `amparo import FILE"
        + " --into WORKSPACE`";
  }

  static boolean isUnreachable(IOException failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException);
  }

  static AmparoException unreachable(URI address, IOException failure) {
    return ErrorCode.NETWORK_UNREACHABLE.error(
        address.getHost() + " cannot be reached: there is no network, or the server is away",
        null,
        "check the connection and run this again; or " + byHand(address),
        failure);
  }

  static AmparoException refused(URI address, int status) {
    String what =
        switch (status) {
          case 404, 410 -> "the publisher has no file at " + address + " any more";
          case 401, 403 -> "the publisher's server refuses to hand out " + address;
          default -> "the publisher's server answers " + status + " to " + address;
        };
    return ErrorCode.DOWNLOAD_REFUSED.error(
        what, "see whether the publisher has moved it; or " + byHand(address));
  }

  static AmparoException redirected(URI address) {
    return ErrorCode.ADDRESS_NOT_ALLOWED.error(
        address
            + " leads on to an address that is not encrypted, holds a password or is of a private"
            + " network, or round in circles",
        byHand(address));
  }

  static AmparoException tooLarge(URI address, long limit) {
    return ErrorCode.DOWNLOAD_TOO_LARGE.error(
        String.format(Locale.ROOT, "%s is larger than %,d bytes", address, limit),
        "allow more with --max-size, if the file may be that large");
  }

  static AmparoException brokeOff(URI address, IOException failure) {
    return ErrorCode.DOWNLOAD_BROKE_OFF.error(
        failure instanceof HttpTimeoutException
            ? "nothing came from " + address.getHost() + " for too long"
            : "the download of " + address + " broke off: " + failure.getMessage(),
        null,
        "run this again, from the beginning; or " + byHand(address),
        failure);
  }

  static AmparoException otherFile(URI address, String expected, String actual, Path kept) {
    return ErrorCode.CHECKSUM_WRONG.error(
        "the file at %s has the digest %s; the catalog describes one with %s"
            .formatted(address, actual, expected),
        Place.of(kept),
        "look at what came before you use it: the publisher may have replaced the file, or"
            + " something on the way changed it. `amparo import` takes it from there by its path");
  }

  static AmparoException notWritable(Path file, IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    boolean full = message.contains("no space left") || message.contains("not enough space");
    ErrorCode code = full ? ErrorCode.DISK_FULL : ErrorCode.OUTPUT_NOT_WRITABLE;
    return code.error(
        full
            ? "there is no space left to download to"
            : "the download cannot be kept there: " + failure,
        Place.of(file),
        full
            ? "free some space or name another folder with --cache, then run this again"
            : "name a folder with --cache, or in AMPARO_CACHE, that you may write to",
        failure);
  }
}
