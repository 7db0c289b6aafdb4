package org.amparo.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.amparo.desk.account.DeskSessions;
import org.amparo.desk.account.Permissions;
import org.amparo.desk.account.Tokens;
import org.amparo.desk.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
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
    return request.getServletPath().startsWith(PROGRAMS);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean program = byProgram(request);
    Actor actor = program ? program(request) : person(request, response);
    long length = request.getContentLengthLong();
    if (!fits(request, program, actor)) {
      long left = MINUTE - System.currentTimeMillis() % MINUTE;
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(left / 1000 + 1));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    } else if (program && length > LARGEST_BODY) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    } else if (program && length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      response.sendError(HttpStatus.LENGTH_REQUIRED.value());
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Whose token came with the request. A session opens nothing here, for any page could use it. */
  private @Nullable Actor program(HttpServletRequest request) {
    String given = request.getHeader(HttpHeaders.AUTHORIZATION);
    Actor actor =
        given == null || !given.startsWith(BEARER)
            ? null
            : tokens.actor(given.substring(BEARER.length())).orElse(null);
    var context = SecurityContextHolder.createEmptyContext();
    if (actor != null) {
      context.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(actor, null, Permissions.of(actor)));
    }
    SecurityContextHolder.setContext(context);
    return actor;
  }

  /** Whose session it is; one that no longer holds ends. */
  private @Nullable Actor person(HttpServletRequest request, HttpServletResponse response) {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    if (known != null && !sessions.holds(known, request.getSession(false))) {
      new SecurityContextLogoutHandler().logout(request, response, known);
      return null;
    }
    return known != null && known.getPrincipal() instanceof Actor actor ? actor : null;
  }

  private boolean fits(HttpServletRequest request, boolean program, @Nullable Actor actor) {
    boolean signsIn =
        request.getMethod().equals("POST") && request.getServletPath().equals("/sign-in");
    // Read before anyone else has to wait: whoever sends it may never go on.
    String name = signsIn ? request.getParameter("name") : null;
    return fits(request.getRemoteAddr(), signsIn, name, program, actor);
  }

  private synchronized boolean fits(
      String address,
      boolean signsIn,
      @Nullable String name,
      boolean program,
      @Nullable Actor actor) {
    long now = System.currentTimeMillis() / MINUTE;
    if (now != minute) {
      minute = now;
      counts.clear();
    }
    return fits("from " + address, 10 * perMinute)
        && (actor == null || fits("by " + actor.account(), perMinute))
        && (((actor != null || !program) && !signsIn) || fits("enters " + address, perMinute / 10))
        && (!signsIn || fits("enters as " + name, perMinute / 30));
  }

  private boolean fits(String what, int most) {
    return counts.merge(what, 1, Integer::sum) <= most;
  }
}
