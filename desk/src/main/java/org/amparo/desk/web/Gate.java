package org.amparo.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.amparo.desk.account.DeskSessions;
import org.amparo.desk.account.Tokens;
import org.amparo.desk.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks, a program by its token alone and a browser by its session, and refuses what
 * is too much: for an account within a minute, for an address (ten times that, since one may stand
 * for a whole jail), and for whoever tries to get in (far less). Counted in memory, by the clock of
 * the machine.
 */
final class Gate extends OncePerRequestFilter {

  static final String PROGRAMS = "/api/";

  /** What a program that watches the desk reads. */
  static final String METRICS = "/metrics";

  /** What someone without the second factor that everyone needs may ask for, by its first part. */
  private static final Set<String> ALWAYS =
      Set.of("account", "sign-in", "sign-out", "public", "desk.css", "error", "health");

  private static final String BEARER = "Bearer ";
  private static final int LARGEST_BODY = 100_000;
  private static final long MINUTE = 60_000;

  private final Tokens tokens;
  private final DeskSessions sessions;
  private final int perMinute;
  private final Map<String, Integer> counts = new HashMap<>();
  private long minute;

  Gate(Tokens tokens, DeskSessions sessions, int perMinute) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.perMinute = perMinute;
  }

  /** By the path as the pages are found by it: however it is spelled, it is one path. */
  static boolean byProgram(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith(PROGRAMS) || path.equals(METRICS);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean program = byProgram(request);
    Actor actor = program ? program(request) : person(request, response);
    if (actor != null) {
      DeskSessions.by(actor, request);
    }
    long length = request.getContentLengthLong();
    if (!fits(limits(request, program, actor))) {
      long left = MINUTE - System.currentTimeMillis() % MINUTE;
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(left / 1000 + 1));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    } else if (program && length > LARGEST_BODY) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    } else if (program && length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      response.sendError(HttpStatus.LENGTH_REQUIRED.value());
    } else if (!program
        && actor != null
        && !ALWAYS.contains(first(request))
        && sessions.lacksFactor(actor)) {
      response.sendRedirect("/account");
    } else {
      if (program && actor == null && given(request).startsWith(BEARER)) {
        tokens.refused();
      }
      chain.doFilter(request, response);
    }
  }

  private static String first(HttpServletRequest request) {
    return (request.getServletPath() + "/").split("/", 3)[1];
  }

  private static String given(HttpServletRequest request) {
    return String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
  }

  /** Whose token came with the request. A session opens nothing here, for any page could use it. */
  private @Nullable Actor program(HttpServletRequest request) {
    String given = given(request);
    Actor actor =
        given.startsWith(BEARER)
            ? tokens.actor(given.substring(BEARER.length())).orElse(null)
            : null;
    var context = SecurityContextHolder.createEmptyContext();
    if (actor != null) {
      context.setAuthentication(DeskSessions.signedIn(actor));
    }
    SecurityContextHolder.setContext(context);
    return actor;
  }

  /** Whose session it is; one that no longer holds ends. */
  private @Nullable Actor person(HttpServletRequest request, HttpServletResponse response) {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    if (known == null) {
      return null;
    }
    if (known.getPrincipal() instanceof Actor actor && sessions.holds(actor, known, request)) {
      // A page that nobody uses asks for itself once the session is over, and leaves the screen.
      long over = sessions.idle().toSeconds() + 60;
      response.setHeader("Refresh", String.valueOf(over));
      return actor;
    }
    new SecurityContextLogoutHandler().logout(request, response, known);
    return null;
  }

  /** What a request counts against, each with the most of it within a minute. */
  private Map<String, Integer> limits(
      HttpServletRequest request, boolean program, @Nullable Actor actor) {
    Map<String, Integer> limits = new LinkedHashMap<>();
    limits.put("from " + request.getRemoteAddr(), 10 * perMinute);
    if (actor != null) {
      limits.put("by " + actor.account(), perMinute);
    }
    boolean signsIn =
        request.getMethod().equals("POST") && request.getServletPath().startsWith("/sign-in");
    if (signsIn || (program && actor == null)) {
      limits.put("enters " + request.getRemoteAddr(), perMinute / 10);
    }
    if (signsIn) {
      limits.put("enters as " + request.getParameter("name"), perMinute / 30);
    }
    return limits;
  }

  private synchronized boolean fits(Map<String, Integer> limits) {
    long now = System.currentTimeMillis() / MINUTE;
    if (now != minute) {
      minute = now;
      counts.clear();
    }
    return limits.entrySet().stream()
        .allMatch(limit -> counts.merge(limit.getKey(), 1, Integer::sum) <= limit.getValue());
  }
}
