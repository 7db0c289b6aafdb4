package org.amparo.desk.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.amparo.desk.account.Permissions;
import org.amparo.desk.account.Tokens;
import org.amparo.desk.web.Limits;
import org.amparo.desk.web.Security;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;

/** Who gets past the door of the interface for programs: a token with each request, no session. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  private static final String BEARER = "Bearer ";
  private static final int LARGEST_BODY = 100_000;

  @Bean
  @Order(1)
  SecurityFilterChain programs(
      HttpSecurity http, Tokens tokens, Limits limits, Security.Refusals refusals) {
    Security.headers(http.securityMatcher("/api/**"));
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // A browser sends no token of itself, so no other site's page can act here.
        .csrf(csrf -> csrf.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .addFilterBefore(new TokenFilter(tokens), LogoutFilter.class)
        .addFilterBefore(limits.filter(), LogoutFilter.class)
        .exceptionHandling(
            handling ->
                handling
                    .accessDeniedHandler(refusals)
                    .authenticationEntryPoint(
                        (_, response, _) -> {
                          response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                          response.sendError(HttpStatus.UNAUTHORIZED.value());
                        }))
        .build();
  }

  /** A field that is misspelled or said twice is refused; read over, it would be a fact lost. */
  @Bean
  JsonMapperBuilderCustomizer strict() {
    return json ->
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  /** Reads the token, and refuses a body that is too large or of no stated length. */
  private static final class TokenFilter extends OncePerRequestFilter {

    private final Tokens tokens;

    TokenFilter(Tokens tokens) {
      this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      long length = request.getContentLengthLong();
      if (length > LARGEST_BODY) {
        response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        return;
      }
      if (length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
        response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        return;
      }
      String given = request.getHeader(HttpHeaders.AUTHORIZATION);
      if (given != null && given.startsWith(BEARER)) {
        tokens
            .actor(given.substring(BEARER.length()))
            .ifPresent(
                actor -> {
                  SecurityContext context = SecurityContextHolder.createEmptyContext();
                  context.setAuthentication(
                      UsernamePasswordAuthenticationToken.authenticated(
                          actor, null, Permissions.of(actor)));
                  SecurityContextHolder.setContext(context);
                });
      }
      chain.doFilter(request, response);
    }
  }
}
