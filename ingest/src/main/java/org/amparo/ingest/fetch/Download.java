package org.amparo.ingest.fetch;

import dev.failsafe.Failsafe;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.amparo.ingest.read.Progress;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.problem.AmparoException;

/** Downloads one file, and begins again what may work the next time. */
record Download(URI address, Path partial, FetchLimits limits, ProgressListener progress) {

  private static final int REDIRECTS = 5;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int OK = 200;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERRORS = 500;

  /** A failure that the next attempt may not meet. */
  private static final class Passing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient AmparoException told;

    Passing(AmparoException told) {
      super(told);
      this.told = told;
    }
  }

  /** Writes the file whole or leaves nothing; AMP-122 to 125, AMP-127, AMP-401 or AMP-402. */
  void run() {
    RetryPolicy<Object> retry =
        RetryPolicy.builder()
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
        Failsafe.with(retry).run(() -> attempt(client));
      } catch (Passing | AmparoException e) {
        Files.deleteIfExists(partial);
        throw e instanceof Passing passing ? passing.told : e;
      } finally {
        // What a server still sends is not waited for.
        client.shutdownNow();
      }
    } catch (IOException e) {
      throw FetchFailure.notWritable(partial, e);
    }
  }

  private void attempt(HttpClient client) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .timeout(limits.connecting())
            .header("User-Agent", "Amparo")
            .header("Accept-Encoding", "identity");
    HttpResponse<InputStream> response = send(client, request);
    try (InputStream body = response.body()) {
      if (response.statusCode() != OK) {
        throw failed(response.statusCode());
      }
      copy(body, response.headers().firstValueAsLong("content-length").orElse(0));
    } catch (IOException e) {
      // What the network does is told where it happens: this is the disk.
      throw FetchFailure.notWritable(partial, e);
    }
  }

  /** The answer, where the server leads on that of the address it leads to. */
  private HttpResponse<InputStream> send(HttpClient client, HttpRequest.Builder request) {
    URI from = address;
    try {
      for (int hop = 0; ; hop++) {
        HttpResponse<InputStream> response =
            client.send(request.uri(from).build(), HttpResponse.BodyHandlers.ofInputStream());
        Optional<String> on = response.headers().firstValue("location");
        if (response.statusCode() / 100 != 3 || on.isEmpty() || hop == REDIRECTS) {
          return response;
        }
        response.body().close();
        URI to = from.resolve(on.get());
        if (!Addresses.mayLead(from, to)) {
          throw FetchFailure.redirected(address);
        }
        from = to;
      }
    } catch (IllegalArgumentException _) {
      // It leads to what is no address at all.
      throw FetchFailure.redirected(address);
    } catch (InterruptedException _) {
      throw interrupted();
    } catch (IOException e) {
      throw FetchFailure.isUnreachable(e) ? FetchFailure.unreachable(address, e) : brokeOff(e);
    }
  }

  private AmparoException interrupted() {
    Thread.currentThread().interrupt();
    return FetchFailure.brokeOff(address, new InterruptedIOException("it was interrupted"));
  }

  private Passing brokeOff(IOException failure) {
    return new Passing(FetchFailure.brokeOff(address, failure));
  }

  private RuntimeException failed(int status) {
    if (status / 100 == 3) {
      return FetchFailure.redirected(address);
    }
    AmparoException refused = FetchFailure.refused(address, status);
    return status == TOO_MANY_REQUESTS || status >= SERVER_ERRORS ? new Passing(refused) : refused;
  }

  /** Writes what comes; a length of 0 is one that the server does not tell. */
  private void copy(InputStream body, long total) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long done = 0;
    try (ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();
        OutputStream out = Files.newOutputStream(partial)) {
      for (int read = 0; read >= 0; read = read(reader, body, buffer)) {
        done += read;
        if (Math.max(done, total) > limits.bytes()) {
          throw FetchFailure.tooLarge(address, limits.bytes());
        }
        out.write(buffer, 0, read);
        progress.progress(Progress.ofBytes("downloading", done, total, 0));
      }
    }
  }

  /** Reads on; the HTTP client itself limits only how long an answer may take to begin. */
  private int read(ExecutorService reader, InputStream body, byte[] buffer) throws IOException {
    try {
      return reader
          .submit(() -> body.read(buffer))
          .get(limits.idle().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      // Wakes the reader.
      body.close();
      throw brokeOff(new HttpTimeoutException("nothing came for " + limits.idle()));
    } catch (ExecutionException e) {
      throw brokeOff(
          e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause()));
    } catch (InterruptedException _) {
      body.close();
      throw interrupted();
    }
  }
}
