package org.amparo.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.amparo.desk.record.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often someone may ask within a minute: an account, an address (ten times that, since one may
 * stand for a whole jail), and whoever tries to get in (far fewer). Kept in memory, by the clock of
 * the machine; a desk that starts again begins anew.
 */
@Component
public class Limits {

  private static final long MINUTE = 60_000;

  private final int perMinute;
  private final Map<String, Integer> counts = new HashMap<>();
  private long minute;

  Limits(@Value("${amparo.desk.requests-per-minute:600}") int perMinute) {
    this.perMinute = perMinute;
  }

  /** A filter that refuses what is too much, for where it is known who asks. */
  public OncePerRequestFilter filter() {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws IOException, ServletException {
        if (fits(request)) {
          chain.doFilter(request, response);
        } else {
          long left = MINUTE - System.currentTimeMillis() % MINUTE;
          response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(left / 1000 + 1));
          response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
      }
    };
  }

  private boolean fits(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    if (known != null && known.getPrincipal() instanceof Actor actor) {
      return fits("from " + address, 10 * perMinute) && fits("by " + actor.account(), perMinute);
    }
    String path = request.getRequestURI();
    boolean signsIn = request.getMethod().equals("POST") && path.equals("/sign-in");
    boolean enters = signsIn || path.startsWith("/api/");
    return fits("from " + address, 10 * perMinute)
        && (!enters || fits("enters from " + address, Math.max(1, perMinute / 10)))
        && (!signsIn
            || fits("enters as " + request.getParameter("name"), Math.max(1, perMinute / 30)));
  }

  private synchronized boolean fits(String what, int most) {
    long now = System.currentTimeMillis() / MINUTE;
    if (now != minute) {
      minute = now;
      counts.clear();
    }
    return counts.merge(what, 1, Integer::sum) <= most;
  }
}
