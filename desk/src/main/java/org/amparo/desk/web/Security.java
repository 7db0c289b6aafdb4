package org.amparo.desk.web;

import java.util.Map;
import org.amparo.desk.account.DeskSessions;
import org.amparo.desk.account.Tokens;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;

/** Who gets past the door; what each may do inside stands at each act. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class Security {

  /** Nothing of another server, nothing written into a page, and no page in another's frame. */
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain filters(
      HttpSecurity http,
      SecurityContextRepository kept,
      FilterRegistrationBean<Gate> gate,
      AccessDeniedHandler refusals,
      ObjectProvider<ProviderSignIn> provider) {
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
        .addFilterBefore(gate.getFilter(), CsrfFilter.class)
        // A browser sends no token of a program of itself, so no other site's page can act there.
        .csrf(csrf -> csrf.ignoringRequestMatchers(Gate::byProgram))
        .exceptionHandling(
            handling ->
                handling
                    .accessDeniedHandler(refusals)
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
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .crossOriginOpenerPolicy(one -> one.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(
                        one -> one.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
        .build();
  }

  /** Stands in the chain above, and nowhere else. */
  @Bean
  FilterRegistrationBean<Gate> gate(
      Tokens tokens,
      DeskSessions sessions,
      @Value("${amparo.desk.requests-per-minute:600}") int perMinute) {
    var gate = new FilterRegistrationBean<>(new Gate(tokens, sessions, perMinute));
    gate.setEnabled(false);
    return gate;
  }

  /** What someone asked for and their role may not do is an event too. */
  @Bean
  AccessDeniedHandler refusals(DeskDatabase database, EventLog log) {
    return (request, response, _) -> {
      Authentication known = SecurityContextHolder.getContext().getAuthentication();
      if (known != null && known.getPrincipal() instanceof Actor actor) {
        String path = request.getRequestURI();
        String asked = request.getMethod() + " " + path.substring(0, Math.min(100, path.length()));
        database.write(() -> log.append(actor, "ACCESS_REFUSED", null, Map.of("asked", asked)));
      }
      response.sendError(HttpStatus.FORBIDDEN.value());
    };
  }

  /**
   * The session's cookie goes with no request from another site; where the county's own sign-in
   * leads back to the desk, with links alone.
   */
  @Bean
  CookieSameSiteSupplier sameSite(@Value("${AMPARO_DESK_OIDC_ISSUER:}") String issuer) {
    return issuer.isEmpty() ? CookieSameSiteSupplier.ofStrict() : CookieSameSiteSupplier.ofLax();
  }

  /** A field that is misspelled or said twice is refused; read over, it would be a fact lost. */
  @Bean
  JsonMapperBuilderCustomizer strict() {
    return json ->
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  @Bean
  SecurityContextRepository kept() {
    return new HttpSessionSecurityContextRepository();
  }

  /** There is one way in, the page to sign in; Spring's own would make up a user. */
  @Bean
  AuthenticationManager noOtherWayIn() {
    return authentication -> {
      throw new AuthenticationServiceException("sign in at /sign-in");
    };
  }
}
