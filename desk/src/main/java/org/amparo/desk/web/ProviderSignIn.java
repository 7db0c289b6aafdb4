package org.amparo.desk.web;

import java.net.URI;
import java.util.Optional;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.DeskSessions;
import org.amparo.desk.store.Secrets;
import org.amparo.model.problem.ErrorCode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The county's own sign-in, by OpenID Connect, where the environment names it; then no password of
 * the desk opens it.
 */
@Component
@ConditionalOnProperty("AMPARO_DESK_OIDC_ISSUER")
record ProviderSignIn(Environment environment, Accounts accounts, DeskSessions sessions) {

  private static final String PATH = "/sign-in/provider";
  private static final String REFUSED = "/sign-in?refused";

  void addTo(HttpSecurity http) {
    String issuer = setting("AMPARO_DESK_OIDC_ISSUER");
    String secret = setting("AMPARO_DESK_OIDC_SECRET");
    String client = setting("AMPARO_DESK_OIDC_CLIENT");
    requireTls(issuer);
    // Asked at the first sign-in, so that the desk starts where the provider does not answer.
    var registrations =
        new SupplierClientRegistrationRepository(
            () -> new InMemoryClientRegistrationRepository(registration(issuer, client, secret)));
    ProviderRules rules = ProviderRules.of(environment);
    DefaultOAuth2AuthorizationRequestResolver asks =
        new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
    if (!rules.acr().isEmpty()) {
      asks.setAuthorizationRequestCustomizer(
          request ->
              request.additionalParameters(
                  all -> all.put("acr_values", String.join(" ", rules.acr()))));
    }
    http.oauth2Login(
        login ->
            login
                .loginPage("/sign-in")
                .clientRegistrationRepository(registrations)
                .authorizationEndpoint(ask -> ask.authorizationRequestResolver(asks))
                // In the session that ends when one's own begins: its tokens open nothing here.
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .loginProcessingUrl(PATH)
                .failureHandler((_, response, _) -> response.sendRedirect(REFUSED))
                .successHandler(
                    (request, response, known) -> {
                      var actor =
                          Optional.ofNullable(known.getPrincipal())
                              .filter(OidcUser.class::isInstance)
                              .flatMap(user -> rules.actor((OidcUser) user, accounts));
                      if (actor.isPresent()) {
                        sessions.begin(actor.get(), request, response);
                        response.sendRedirect("/");
                      } else {
                        request.getSession().invalidate();
                        response.sendRedirect(REFUSED);
                      }
                    }));
  }

  private ClientRegistration registration(String issuer, String client, String secret) {
    return ClientRegistrations.fromIssuerLocation(issuer)
        .registrationId("desk")
        .clientId(client)
        .clientSecret(secret)
        .scope(environment.getProperty("AMPARO_DESK_OIDC_SCOPES", "openid,profile").split("[, ]+"))
        .redirectUri("{baseUrl}" + PATH)
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  private static void requireTls(String issuer) {
    URI uri = URI.create(issuer);
    if (!"https".equals(uri.getScheme()) && !"127.0.0.1".equals(uri.getHost())) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "the desk asks a provider over TLS alone, not at " + issuer,
          "give AMPARO_DESK_OIDC_ISSUER an address that begins with https:");
    }
  }

  private String setting(String name) {
    return Secrets.read(name, environment::getProperty)
        .orElseThrow(
            () ->
                ErrorCode.ARGUMENT_INVALID.error(
                    "the county's sign-in is not whole: " + name + " is missing",
                    "set it, or take AMPARO_DESK_OIDC_ISSUER out of the environment"));
  }
}
