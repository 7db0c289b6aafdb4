package org.amparo.desk.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.amparo.desk.record.Actor;
import org.amparo.model.problem.ErrorCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The sessions of those who signed in: how one begins, and whether it still holds. */
@Component
public record DeskSessions(
    Accounts accounts,
    @Value("${amparo.desk.longest-session:PT12H}") Duration longest,
    @Value("${amparo.desk.idle-session:PT30M}") Duration idle,
    @Value("${AMPARO_DESK_SECOND_FACTOR:}") String secondFactor,
    @Value("${AMPARO_DESK_OIDC_ISSUER:}") String issuer) {

  /** In the environment: everyone needs a second factor. */
  public static final String REQUIRED = "required";

  public DeskSessions {
    if (!secondFactor.isEmpty() && !secondFactor.equals(REQUIRED)) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "AMPARO_DESK_SECOND_FACTOR is " + secondFactor,
          "set it to required, or take it out of the environment");
    }
  }

  /** Whether the county's provider signs people in, and no password of the desk does. */
  public boolean byProvider() {
    return !issuer.isEmpty();
  }

  /** Whether somebody may do nothing before they set up the authenticator that everyone needs. */
  public boolean lacksFactor(Actor actor) {
    return secondFactor.equals(REQUIRED)
        && !byProvider()
        && !accounts.hasSecondFactor(actor.account());
  }

  private static final String USED = "used";

  /** The attribute of a request that says in which role it was made. */
  public static final String ROLE = DeskSessions.class.getName() + ".role";

  /** Notes whose request it is. */
  public static void by(Actor actor, HttpServletRequest request) {
    request.setAttribute(ROLE, actor.role());
  }

  /** Begins one. What someone else may have begun is never one's own, and neither is its token. */
  public void begin(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    by(actor, request);
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    var signedIn = signedIn(actor);
    signedIn.setDetails(accounts.epoch(actor).orElse(-1L));
    new HttpSessionSecurityContextRepository()
        .saveContext(new SecurityContextImpl(signedIn), request, response);
  }

  /** Someone of whom it is known who they are, with all that their role may do. */
  public static UsernamePasswordAuthenticationToken signedIn(Actor actor) {
    return UsernamePasswordAuthenticationToken.authenticated(actor, null, Permissions.of(actor));
  }

  /**
   * Whether a session still holds: its account is open and in the same role, its owner ended it
   * nowhere else, it is not older than a shift, and whoever may act uses it. A page that asks for
   * itself again is nobody's use; a board on the wall, of a role that reads, stays.
   */
  public boolean holds(Actor actor, Authentication signedIn, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !accounts.epoch(actor).equals(Optional.ofNullable(signedIn.getDetails()))) {
      return false;
    }
    long now = System.currentTimeMillis();
    long used = session.getAttribute(USED) instanceof Long at ? at : session.getCreationTime();
    boolean byItself = request.getMethod().equals("GET") && request.getHeader("HX-Request") != null;
    if (!byItself || !Permissions.may(actor, Act.TAKE_IN)) {
      session.setAttribute(USED, now);
    }
    return now - session.getCreationTime() < longest.toMillis() && now - used < idle.toMillis();
  }
}
