package org.amparo.desk.web;

import java.time.InstantSource;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes what every page has. */
@Component
public class Pages {

  private final DeskLaw law;
  private final InstantSource clock;

  Pages(DeskLaw law, InstantSource clock) {
    this.law = law;
    this.clock = clock;
  }

  /** A page for someone, or for anyone. */
  public Page page(String title, @Nullable Actor actor, CsrfToken token) {
    return Page.of(title, actor, token, law, clock.instant());
  }
}
