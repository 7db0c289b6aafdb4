package org.amparo.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicInteger;

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
  private final AtomicInteger asked = new AtomicInteger();

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
    asked.incrementAndGet();
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

  /** How many requests came. */
  int asked() {
    return asked.get();
  }

  static Answer file(byte[] bytes) {
    return beginning(bytes, bytes.length);
  }

  /** Announces the whole file, sends some of it, and hangs up. */
  static Answer beginning(byte[] bytes, int sent) {
    return exchange -> {
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
