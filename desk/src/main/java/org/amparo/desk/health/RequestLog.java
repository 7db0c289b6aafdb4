package org.amparo.desk.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.amparo.desk.record.Actor;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A line of the log for each request: by the pattern of its path, never the path, and by role,
 * never the account, so that nothing in it tells of a person. What fails is logged here too, and is
 * status 503 where the database does not do as asked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLog extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");
  private static final String NONE = "none";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long start = System.nanoTime();
    // Signing out ends the session, so the role is asked for before.
    String before = role(request);
    try {
      chain.doFilter(request, response);
    } catch (InvalidParameterException e) {
      response.sendError(e.getErrorCode());
    } catch (ServletException | RuntimeException e) {
      Throwable cause = e instanceof ServletException && e.getCause() != null ? e.getCause() : e;
      LOG.error("failed", cause);
      boolean record =
          cause instanceof DataAccessException || cause instanceof TransactionException;
      if (record) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
      }
      response.sendError(
          record
              ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
              : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    } finally {
      String after = role(request);
      Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      LOG.atInfo()
          .setMessage("request")
          .addKeyValue("method", METHODS.contains(request.getMethod()) ? request.getMethod() : NONE)
          .addKeyValue("route", Objects.requireNonNullElse(route, NONE))
          .addKeyValue("status", response.getStatus())
          .addKeyValue("ms", (System.nanoTime() - start) / 1_000_000)
          .addKeyValue("role", after.equals(NONE) ? before : after)
          .log();
    }
  }

  private static String role(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                instanceof SecurityContext context
            && context.getAuthentication() != null
            && context.getAuthentication().getPrincipal() instanceof Actor actor
        ? actor.role()
        : NONE;
  }
}
