package org.amparo.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;

/** A publisher's server on this machine, whose answers a test decides one by one. */
final class Publisher implements AutoCloseable {

  /** One answer; the last one is given again for further requests. */
  @FunctionalInterface
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final LinkedBlockingDeque<Answer> answers = new LinkedBlockingDeque<>();
  private final List<String> ranges = new CopyOnWriteArrayList<>();

  Publisher() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    ranges.add(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
    Answer answer = answers.size() > 1 ? answers.remove() : answers.element();
    try (exchange) {
      answer.to(exchange);
    }
  }

  void answers(Answer... next) {
    answers.clear();
    answers.addAll(List.of(next));
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ledger.csv");
  }

  /** The part that each request asked for; "null" where it asked for all. */
  List<String> ranges() {
    return ranges;
  }

  /** The whole file, or the rest where the tag is the one asked for. */
  static Answer file(byte[] bytes, String tag) {
    return exchange -> {
      exchange.getResponseHeaders().set("ETag", tag);
      String range = exchange.getRequestHeaders().getFirst("Range");
      boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
      if (range == null || !same) {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        return;
      }
      int start = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(start, bytes.length - 1, bytes.length));
      exchange.sendResponseHeaders(206, bytes.length - start);
      exchange.getResponseBody().write(bytes, start, bytes.length - start);
    };
  }

  /** Announces the whole file, sends some of it, and hangs up. */
  static Answer beginning(byte[] bytes, String tag, int sent) {
    return exchange -> {
      exchange.getResponseHeaders().set("ETag", tag);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, sent);
      exchange.getResponseBody().flush();
    };
  }

  static Answer status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
