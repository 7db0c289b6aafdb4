package org.amparo.desk.account;

import org.amparo.desk.record.Actor;

/** What came of someone's trying to sign in. */
public sealed interface SignIn {

  /** They are who they say. */
  record Accepted(Actor actor) implements SignIn {}

  /** The password is right; the code of the authenticator is needed too. */
  record CodeNeeded() implements SignIn {}

  /** No: the same answer whether the account, the password or the code is wrong. */
  record Wrong() implements SignIn {}

  /** The account is locked for a while after too many tries. */
  record Locked() implements SignIn {}
}
