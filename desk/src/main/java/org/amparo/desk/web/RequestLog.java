package org.amparo.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.amparo.desk.account.DeskSessions;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.NotWritten;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A line of the log for each request: by the pattern of its path, never the path, and by role,
 * never the account, so that nothing in it tells of a person. What fails is logged here too, and is
 * status 503 where the database does not do as asked; either way the answer says what is recorded.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestLog extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

  private final DeskDatabase database;

  RequestLog(DeskDatabase database) {
    this.database = database;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long start = System.nanoTime();
    long before = database.acts();
    try {
      chain.doFilter(request, response);
    } catch (InvalidParameterException e) {
      refuse(response, e.getErrorCode(), "");
    } catch (ServletException | RuntimeException e) {
      Throwable cause = e instanceof ServletException && e.getCause() != null ? e.getCause() : e;
      LOG.error("failed", cause);
      boolean away = cause instanceof DataAccessException || cause instanceof TransactionException;
      if (away) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
      }
      refuse(
          response,
          away
              ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
              : HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
          cause instanceof NotWritten act && !act.absent()
              ? Faults.UNKNOWN
              : database.acts() == before ? Faults.ABSENT : Faults.WHOLE);
    } finally {
      String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "none";
      LOG.atInfo()
          .setMessage("request")
          .addKeyValue("method", method)
          .addKeyValue("route", noted(request, HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
          .addKeyValue("status", response.getStatus())
          .addKeyValue("ms", (System.nanoTime() - start) / 1_000_000)
          .addKeyValue("role", noted(request, DeskSessions.ROLE))
          .log();
    }
  }

  /** A client that was too slow may have got its answer from the server already. */
  private static void refuse(HttpServletResponse response, int status, String why)
      throws IOException {
    if (!response.isCommitted()) {
      response.sendError(status, why);
    }
  }

  private static Object noted(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getAttribute(name), "none");
  }
}
