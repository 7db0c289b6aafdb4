package org.amparo.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.amparo.desk.account.DeskSessions;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who gets past the door; what each may do inside stands at each act. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
public class Security {

  /** Nothing of another server, nothing written into a page, and no page in another's frame. */
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  @Order(2)
  SecurityFilterChain filters(
      HttpSecurity http,
      SecurityContextRepository kept,
      DeskSessions sessions,
      Limits limits,
      Refusals refusals,
      ObjectProvider<ProviderSignIn> provider) {
    headers(http);
    provider.ifAvailable(one -> one.addTo(http));
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/health", "/health/liveness")
                    .permitAll()
                    .requestMatchers("/metrics", "/metrics/*")
                    .hasAuthority("READ_METRICS")
                    .requestMatchers("/sign-in", "/public", "/desk.css", "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .securityContext(context -> context.securityContextRepository(kept))
        .addFilterBefore(new SessionFilter(sessions), CsrfFilter.class)
        .addFilterBefore(limits.filter(), CsrfFilter.class)
        .exceptionHandling(
            handling ->
                handling
                    .accessDeniedHandler(refusals)
                    .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
        .requestCache(cache -> cache.disable())
        .build();
  }

  /** What every answer tells a browser not to do. */
  public static void headers(HttpSecurity http) {
    http.headers(
        headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(one -> one.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(one -> one.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    policy -> policy.policy("camera=(), geolocation=(), microphone=()")));
  }

  @Bean
  SecurityContextRepository kept() {
    return new HttpSessionSecurityContextRepository();
  }

  /**
   * The session's cookie goes with no request from another site; where the county's own sign-in
   * leads back to the desk, with links alone.
   */
  @Bean
  CookieSameSiteSupplier sameSite(ObjectProvider<ProviderSignIn> provider) {
    return provider.getIfAvailable() == null
        ? CookieSameSiteSupplier.ofStrict()
        : CookieSameSiteSupplier.ofLax();
  }

  /** There is one way in, the page to sign in; Spring's own would make up a user. */
  @Bean
  AuthenticationManager noOtherWayIn() {
    return _ -> {
      throw new AuthenticationServiceException("sign in at /sign-in");
    };
  }

  /** What someone asked for and their role may not do is an event too. */
  @Component
  public static class Refusals implements AccessDeniedHandler {

    private final DeskDatabase database;
    private final EventLog log;

    Refusals(DeskDatabase database, EventLog log) {
      this.database = database;
      this.log = log;
    }

    @Override
    public void handle(
        HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
        throws IOException {
      Authentication known = SecurityContextHolder.getContext().getAuthentication();
      if (known != null && known.getPrincipal() instanceof Actor actor) {
        String path = request.getRequestURI();
        String asked = request.getMethod() + " " + path.substring(0, Math.min(100, path.length()));
        database.write(() -> log.append(actor, "ACCESS_REFUSED", null, Map.of("asked", asked)));
      }
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  /** Signs out whose session no longer holds. */
  private static final class SessionFilter extends OncePerRequestFilter {

    private final DeskSessions sessions;

    SessionFilter(DeskSessions sessions) {
      this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      Authentication known = SecurityContextHolder.getContext().getAuthentication();
      if (known != null && !sessions.holds(known, request.getSession(false))) {
        new SecurityContextLogoutHandler().logout(request, response, known);
      }
      chain.doFilter(request, response);
    }
  }
}
