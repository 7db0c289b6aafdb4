package org.amparo.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.DeskSessions;
import org.amparo.desk.account.Role;
import org.amparo.desk.record.Actor;
import org.amparo.model.problem.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * What of the provider's word opens the desk: which claim names the account, which group is which
 * role, and which second factor must have been used.
 *
 * @param claim that names the account
 * @param groups the claim that lists somebody's groups
 * @param roles the role of each group; none where an administrator of the desk gives roles
 * @param acr of which the word's {@code acr} has to be one; none where it does not matter
 * @param amr of which the word's {@code amr} has to hold one; none where it does not matter
 */
record ProviderRules(
    String claim, String groups, Map<String, Role> roles, List<String> acr, List<String> amr) {

  private static final String ROLES = "AMPARO_DESK_OIDC_ROLES";

  /** As RFC 8176 has it: more than one factor was used. */
  private static final String SEVERAL = "mfa";

  static ProviderRules of(Environment environment) {
    List<String> acr = list(environment, "AMPARO_DESK_OIDC_ACR");
    List<String> amr = list(environment, "AMPARO_DESK_OIDC_AMR");
    boolean demanded =
        environment.getProperty("AMPARO_DESK_SECOND_FACTOR", "").equals(DeskSessions.REQUIRED);
    return new ProviderRules(
        environment.getProperty("AMPARO_DESK_OIDC_CLAIM", "preferred_username"),
        environment.getProperty("AMPARO_DESK_OIDC_GROUPS", "groups"),
        roles(list(environment, ROLES)),
        acr,
        demanded && acr.isEmpty() && amr.isEmpty() ? List.of(SEVERAL) : amr);
  }

  private static List<String> list(Environment environment, String name) {
    return Arrays.stream(environment.getProperty(name, "").split(","))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private static Map<String, Role> roles(List<String> pairs) {
    Map<String, Role> roles = new TreeMap<>();
    for (String pair : pairs) {
      int equals = pair.lastIndexOf('=');
      String name = pair.substring(equals + 1).strip().toUpperCase(Locale.ROOT);
      Optional<Role> role =
          Arrays.stream(Role.values())
              .filter(one -> one.isOfPeople() && one.name().equals(name))
              .findFirst();
      if (equals < 1 || role.isEmpty()) {
        throw ErrorCode.ARGUMENT_INVALID.error(
            "%s has no group and role in: %s".formatted(ROLES, pair),
            "write it as jail-officers=OFFICER,jail-supervisors=SUPERVISOR");
      }
      roles.put(pair.substring(0, equals).strip(), role.get());
    }
    return roles;
  }

  /** As whom the provider's word lets somebody act; empty where it does not, which is an event. */
  Optional<Actor> actor(OidcUser user, Accounts accounts) {
    if (!isStrong(user)) {
      accounts.refuseVouched("NO_SECOND_FACTOR");
      return Optional.empty();
    }
    String name = Objects.requireNonNullElse(user.getClaimAsString(claim), "");
    if (roles.isEmpty()) {
      return accounts.vouchedFor(name);
    }
    Set<Role> found =
        texts(user.getClaim(groups)).stream()
            .map(roles::get)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (found.size() != 1) {
      // Of two roles nobody here may choose: whoever decides must not keep accounts.
      accounts.refuseVouched(found.isEmpty() ? "NO_GROUP" : "SEVERAL_ROLES");
      return Optional.empty();
    }
    return accounts.vouchedFor(name, found.iterator().next());
  }

  private boolean isStrong(OidcUser user) {
    boolean asAsked = acr.isEmpty() || acr.contains(user.getAuthenticationContextClass());
    List<String> used = texts(user.getClaim("amr"));
    return asAsked && (amr.isEmpty() || used.stream().anyMatch(amr::contains));
  }

  /** A claim of one text or of a list of them. */
  private static List<String> texts(@Nullable Object claim) {
    return switch (claim) {
      case String one -> List.of(one);
      case List<?> all -> all.stream().map(String::valueOf).toList();
      case null, default -> List.of();
    };
  }
}
