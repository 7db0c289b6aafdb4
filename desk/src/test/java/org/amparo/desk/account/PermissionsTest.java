package org.amparo.desk.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.amparo.desk.account.Permissions.Reach;
import org.junit.jupiter.api.Test;

class PermissionsTest {

  private static final Permissions TABLE = Permissions.bundled();

  /** Written out from what each role is for, not read from the table. */
  private static Set<Act> of(Role role) {
    return switch (role) {
      case OFFICER ->
          EnumSet.of(
              Act.TAKE_IN,
              Act.LEARN,
              Act.LEAVE,
              Act.DECIDE,
              Act.SERVE,
              Act.END,
              Act.READ_BOARD,
              Act.READ_REQUEST,
              Act.OWN_ACCOUNT,
              Act.READ_PUBLIC);
      case SUPERVISOR -> {
        Set<Act> all = EnumSet.copyOf(of(Role.OFFICER));
        all.addAll(
            Set.of(
                Act.AGREE,
                Act.TAKE_BACK,
                Act.READ_EVENT,
                Act.CHECK_RECORD,
                Act.REPLAY,
                Act.REPORT,
                Act.EXPORT,
                Act.PROVE,
                Act.PUBLISH));
        yield all;
      }
      case COUNSEL ->
          EnumSet.of(
              Act.READ_BOARD,
              Act.READ_REQUEST,
              Act.READ_EVENT,
              Act.READ_RECORD,
              Act.CHECK_RECORD,
              Act.REPLAY,
              Act.REPORT,
              Act.PROVE,
              Act.PUBLISH,
              Act.OWN_ACCOUNT,
              Act.READ_PUBLIC);
      case AUDITOR ->
          EnumSet.of(
              Act.READ_REQUEST,
              Act.READ_EVENT,
              Act.READ_RECORD,
              Act.CHECK_RECORD,
              Act.REPLAY,
              Act.REPORT,
              Act.EXPORT,
              Act.PROVE,
              Act.READ_HEALTH,
              Act.OWN_ACCOUNT,
              Act.READ_PUBLIC);
      case ADMINISTRATOR ->
          EnumSet.of(
              Act.CHECK_RECORD,
              Act.ERASE,
              Act.READ_HEALTH,
              Act.KEEP_ACCOUNTS,
              Act.OWN_ACCOUNT,
              Act.READ_PUBLIC);
      case PROGRAM ->
          EnumSet.of(
              Act.TAKE_IN,
              Act.LEARN,
              Act.LEAVE,
              Act.SERVE,
              Act.END,
              Act.READ_BOARD,
              Act.READ_REQUEST,
              Act.READ_PUBLIC);
      case MONITOR -> EnumSet.of(Act.READ_METRICS, Act.READ_PUBLIC);
      case PUBLIC -> EnumSet.of(Act.READ_PUBLIC);
    };
  }

  @Test
  void every_cell_is_what_the_role_needs_and_no_more() {
    for (Role role : Role.values()) {
      for (Act act : Act.values()) {
        boolean own = of(role).contains(act) && act != Act.AGREE && act != Act.KEEP_ACCOUNTS;
        boolean others = of(role).contains(act) && act != Act.OWN_ACCOUNT;
        assertThat(TABLE.allows(role, act, true)).as(role + " " + act + " own").isEqualTo(own);
        assertThat(TABLE.allows(role, act, false))
            .as(role + " " + act + " other")
            .isEqualTo(others);
      }
    }
  }

  @Test
  void nobody_who_keeps_accounts_or_erases_decides_and_nobody_who_decides_checks_alone() {
    for (Role role : Role.values()) {
      if (TABLE.reach(role, Act.DECIDE) != Reach.NOTHING) {
        assertThat(TABLE.reach(role, Act.ERASE)).isEqualTo(Reach.NOTHING);
        assertThat(TABLE.reach(role, Act.KEEP_ACCOUNTS)).isEqualTo(Reach.NOTHING);
        assertThat(TABLE.reach(role, Act.READ_RECORD)).isEqualTo(Reach.NOTHING);
      }
    }
  }
}
