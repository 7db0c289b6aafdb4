package org.amparo.desk.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.OptionalLong;
import org.amparo.desk.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The sessions of those who signed in: how one begins, and whether it still holds. */
@Component
public class DeskSessions {

  private final Accounts accounts;
  private final SecurityContextRepository kept;
  private final Duration longest;

  DeskSessions(
      Accounts accounts,
      SecurityContextRepository kept,
      @Value("${amparo.desk.longest-session:PT12H}") Duration longest) {
    this.accounts = accounts;
    this.kept = kept;
    this.longest = longest;
  }

  /** Begins one. What someone else may have begun is never one's own, and neither is its token. */
  public void begin(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    UsernamePasswordAuthenticationToken signedIn =
        UsernamePasswordAuthenticationToken.authenticated(actor, null, Permissions.of(actor));
    signedIn.setDetails(accounts.epoch(actor).orElse(-1));
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(signedIn);
    kept.saveContext(context, request, response);
  }

  /**
   * Whether a session still holds: its account is open and in the same role, its owner ended it
   * nowhere else, and it is not older than a shift.
   */
  public boolean holds(Authentication signedIn, @Nullable HttpSession session) {
    return session != null
        && signedIn.getPrincipal() instanceof Actor actor
        && signedIn.getDetails() instanceof Long epoch
        && accounts.epoch(actor).equals(OptionalLong.of(epoch))
        && System.currentTimeMillis() - session.getCreationTime() < longest.toMillis();
  }
}
