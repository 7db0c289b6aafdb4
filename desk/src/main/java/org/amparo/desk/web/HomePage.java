package org.amparo.desk.web;

import org.amparo.desk.account.Act;
import org.amparo.desk.account.Permissions;
import org.amparo.desk.account.Role;
import org.amparo.desk.record.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads everyone who signed in to the first page of their role. */
@Controller
class HomePage {

  @GetMapping("/")
  String home(@AuthenticationPrincipal Actor actor) {
    boolean board = Permissions.bundled().allows(Role.valueOf(actor.role()), Act.READ_BOARD, false);
    return "redirect:" + (board ? "/board" : "/account");
  }
}
