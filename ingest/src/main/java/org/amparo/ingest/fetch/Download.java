package org.amparo.ingest.fetch;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import org.amparo.ingest.read.Progress;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.problem.AmparoException;

/** Fetches one file, goes on where it stopped, and tries again what may work the next time. */
final class Download {

  private static final int REDIRECTS = 5;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int REDIRECTED = 3;
  private static final int RANGE_IMPOSSIBLE = 416;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERRORS = 500;

  private final URI address;
  private final PartialFile partial;
  private final FetchLimits limits;
  private final ProgressListener progress;

  Download(URI address, PartialFile partial, FetchLimits limits, ProgressListener progress) {
    this.address = address;
    this.partial = partial;
    this.limits = limits;
    this.progress = progress;
  }

  /** A failure that the next attempt may not meet. */
  private static final class Passing extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient AmparoException told;

    Passing(AmparoException told) {
      super(told);
      this.told = told;
    }
  }

  /**
   * Completes the partial file.
   *
   * @return the digest of all of it
   * @throws AmparoException AMP-122 to AMP-125 and AMP-127, AMP-401, AMP-402
   */
  String run() {
    RetryPolicy<String> retry =
        RetryPolicy.<String>builder()
            .handle(Passing.class)
            .withMaxRetries(limits.retries())
            .withBackoff(limits.pause(), limits.pause().multipliedBy(2L << limits.retries()))
            .withJitter(0.1)
            .build();
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connecting())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      try {
        return Failsafe.with(retry).get(() -> attempt(client));
      } finally {
        // What a server still sends is not waited for.
        client.shutdownNow();
      }
    } catch (FailsafeException e) {
      if (e.getCause() instanceof Passing passing) {
        throw passing.told;
      }
      throw FetchFailure.brokeOff(address, new IOException(e));
    }
  }

  private String attempt(HttpClient client) throws Passing {
    Optional<String> mark = locally(() -> partial.mark(address));
    long have = mark.isPresent() ? locally(partial::bytes) : 0;
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .timeout(limits.connecting())
            .header("User-Agent", "Amparo")
            .header("Accept-Encoding", "identity");
    mark.ifPresent(m -> request.header("Range", "bytes=" + have + "-").header("If-Range", m));
    HttpResponse<InputStream> response = send(client, request);
    try (InputStream body = response.body()) {
      return take(response, body, have);
    } catch (IOException e) {
      throw e instanceof Passing passing ? passing : brokeOff(e);
    }
  }

  /** The answer, where the server leads on that of the address it leads to. */
  private HttpResponse<InputStream> send(HttpClient client, HttpRequest.Builder request)
      throws Passing {
    URI from = address;
    try {
      for (int hop = 0; ; hop++) {
        HttpResponse<InputStream> response =
            client.send(request.uri(from).build(), HttpResponse.BodyHandlers.ofInputStream());
        Optional<String> on = response.headers().firstValue("location");
        if (response.statusCode() / 100 != REDIRECTED || on.isEmpty() || hop == REDIRECTS) {
          return response;
        }
        response.body().close();
        from = led(from, on.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FetchFailure.brokeOff(address, new InterruptedIOException("it was interrupted"));
    } catch (IOException e) {
      if (FetchFailure.isUnreachable(e)) {
        throw FetchFailure.unreachable(address, e);
      }
      throw brokeOff(e);
    }
  }

  private URI led(URI from, String location) {
    try {
      URI to = from.resolve(location);
      if (Addresses.mayLead(from, to)) {
        return to;
      }
    } catch (IllegalArgumentException _) {
      // Is no address at all.
    }
    throw FetchFailure.redirected(address);
  }

  private Passing brokeOff(IOException failure) {
    return new Passing(FetchFailure.brokeOff(address, failure));
  }

  private String take(HttpResponse<InputStream> response, InputStream body, long have)
      throws Passing {
    int status = response.statusCode();
    long start = 0;
    if (status == PARTIAL && have > 0) {
      mustGoOnAt(have, response);
      start = have;
    } else if (status == OK) {
      locally(
          () -> {
            partial.begin(address, response.headers());
            return true;
          });
    } else {
      throw failed(status, have);
    }
    // What stands in for the length where it is not told is 0, as progress has it.
    long rest = response.headers().firstValueAsLong("content-length").orElse(0);
    if (start + rest > limits.bytes()) {
      throw tooLarge();
    }
    return copy(body, start, rest == 0 ? 0 : start + rest);
  }

  private AmparoException failed(int status, long have) throws Passing {
    if (status == RANGE_IMPOSSIBLE && have > 0) {
      discard();
      throw new Passing(FetchFailure.refused(address, status));
    }
    if (status >= 300 && status < 400) {
      return FetchFailure.redirected(address);
    }
    AmparoException refused = FetchFailure.refused(address, status);
    if (status == TOO_MANY_REQUESTS || status >= SERVER_ERRORS) {
      throw new Passing(refused);
    }
    return refused;
  }

  /** A server that sends another part than it was asked for must not spoil what is here. */
  private void mustGoOnAt(long have, HttpResponse<InputStream> response) throws Passing {
    String range = response.headers().firstValue("content-range").orElse("");
    if (!range.startsWith("bytes " + have + "-")) {
      discard();
      throw brokeOff(new IOException("the server sent '" + range + "' instead of the rest"));
    }
  }

  private String copy(InputStream body, long start, long total) throws Passing {
    Digest digest = new Digest();
    if (start > 0) {
      locally(() -> digest.add(partial.file()));
    }
    byte[] buffer = new byte[BUFFER_BYTES];
    long done = start;
    try (IdleWatch watch = IdleWatch.over(body, limits.idle());
        OutputStream out = locally(partial::append)) {
      progress.progress(Progress.ofBytes("downloading", done, total, 0));
      for (int read = read(body, buffer, watch); read >= 0; read = read(body, buffer, watch)) {
        watch.progress();
        done += read;
        if (done > limits.bytes()) {
          throw tooLarge();
        }
        int length = read;
        locally(
            () -> {
              out.write(buffer, 0, length);
              return true;
            });
        digest.add(buffer, read);
        progress.progress(Progress.ofBytes("downloading", done, total, 0));
      }
    } catch (IOException e) {
      throw e instanceof Passing passing
          ? passing
          : new Passing(FetchFailure.notWritable(partial.file(), e));
    }
    return digest.hex();
  }

  private int read(InputStream body, byte[] buffer, IdleWatch watch) throws Passing {
    IOException failure;
    try {
      int read = body.read(buffer);
      if (!watch.expired()) {
        return read;
      }
      failure = new HttpTimeoutException("nothing came for " + limits.idle());
    } catch (IOException e) {
      failure = watch.expired() ? new HttpTimeoutException("nothing came for " + limits.idle()) : e;
    }
    throw brokeOff(failure);
  }

  private AmparoException tooLarge() {
    discard();
    return FetchFailure.tooLarge(address, limits.bytes());
  }

  private void discard() {
    locally(
        () -> {
          partial.discard();
          return true;
        });
  }

  @FunctionalInterface
  private interface OnDisk<T> {
    T run() throws IOException;
  }

  /** Work on this machine's disk, whose failures are not the network's. */
  private <T> T locally(OnDisk<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw FetchFailure.notWritable(partial.file(), e);
    }
  }
}
