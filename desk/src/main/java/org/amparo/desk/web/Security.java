package org.amparo.desk.web;

import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.amparo.desk.account.DeskSessions;
import org.amparo.desk.account.Tokens;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.BundledFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import tools.jackson.core.StreamReadFeature;

/** Who gets past the door, and which page needs the right to which act: {@code routes.csv}. */
@Configuration(proxyBeanMethods = false)
record Security(DeskDatabase database, EventLog log, Refusals refusals) {

  /** Nothing of another server, nothing written into a page, and no page in another's frame. */
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String ROUTES =
      BundledFiles.required(Security.class, "org/amparo/desk/web/routes.csv");

  @Bean
  SecurityFilterChain filters(
      HttpSecurity http,
      Tokens tokens,
      DeskSessions sessions,
      @Value("${amparo.desk.requests-per-minute:600}") int perMinute,
      ObjectProvider<ProviderSignIn> provider) {
    provider.ifAvailable(one -> one.addTo(http));
    return http.authorizeHttpRequests(
            requests -> {
              for (var row : CsvReader.builder().ofNamedCsvRecord(ROUTES)) {
                requests.requestMatchers(row.getField("path")).hasAuthority(row.getField("act"));
              }
              requests
                  .requestMatchers("/health", "/health/liveness", "/error")
                  .permitAll()
                  .requestMatchers("/sign-in", "/sign-in/forgotten", "/public", "/desk.css")
                  .permitAll()
                  .anyRequest()
                  .authenticated();
            })
        .addFilterBefore(new Gate(tokens, sessions, perMinute), CsrfFilter.class)
        // A browser sends no token of a program of itself, so no other site's page can act there.
        .csrf(csrf -> csrf.ignoringRequestMatchers(Gate::byProgram))
        .exceptionHandling(
            handling ->
                handling
                    .accessDeniedHandler(this::refused)
                    .authenticationEntryPoint(
                        (request, response, _) -> {
                          if (Gate.byProgram(request)) {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            response.sendError(HttpStatus.UNAUTHORIZED.value());
                          } else {
                            response.sendRedirect("/sign-in");
                          }
                        }))
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
        .requestCache(cache -> cache.disable())
        .headers(
            headers ->
                headers
                    .addHeaderWriter(new StaticHeadersWriter("Content-Security-Policy", CONTENT))
                    .addHeaderWriter(new StaticHeadersWriter("Referrer-Policy", "no-referrer"))
                    .addHeaderWriter(
                        new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                    .addHeaderWriter(
                        new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"))
                    .addHeaderWriter(
                        new StaticHeadersWriter(
                            "Permissions-Policy", "camera=(), geolocation=(), microphone=()")))
        .build();
  }

  /** The page by its pattern; what was typed may be anything. */
  private static String page(HttpServletRequest request) {
    return CsvReader.builder().ofNamedCsvRecord(ROUTES).stream()
        .map(row -> row.getField("path"))
        .filter(path -> PathPatternRequestMatcher.withDefaults().matcher(path).matches(request))
        .findFirst()
        .orElse("another page");
  }

  /** What someone asked for and their role may not do is an event too. */
  private void refused(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    if (known != null && known.getPrincipal() instanceof Actor actor) {
      String asked = request.getMethod() + " " + page(request);
      // What is asked again and again is on record once a minute; the chain only grows.
      if (refusals.isFirst(actor.account() + " " + asked)) {
        database.write(() -> log.append(actor, "ACCESS_REFUSED", null, Map.of("asked", asked)));
      }
    }
    String why = denied instanceof CsrfException ? Faults.STALE : "";
    response.sendError(HttpStatus.FORBIDDEN.value(), why);
  }

  /**
   * The session's cookie goes with no request from another site; where the county's own sign-in
   * leads back to the desk, with links alone.
   */
  @Bean
  CookieSameSiteSupplier sameSite(@Value("${AMPARO_DESK_OIDC_ISSUER:}") String issuer) {
    return issuer.isEmpty() ? CookieSameSiteSupplier.ofStrict() : CookieSameSiteSupplier.ofLax();
  }

  /** A field that is said twice is refused; read over, it would be a fact lost. */
  @Bean
  JsonMapperBuilderCustomizer strict() {
    return json -> json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }
}
