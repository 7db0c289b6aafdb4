package org.amparo.desk.account;

/** What someone is at the desk. */
public enum Role {
  /** Takes in requests, decides them and serves notices. */
  OFFICER,
  /** Does the same, and agrees to what goes against the law's answer. */
  SUPERVISOR,
  /** Counsel of the county: reads requests, answers and the record, and replays decisions. */
  COUNSEL,
  /** Reads requests and the record, and checks it. */
  AUDITOR,
  /** Keeps accounts and erases; decides nothing. */
  ADMINISTRATOR,
  /** No person but another program, by its token: takes in requests and their facts, and reads. */
  PROGRAM,
  /** No person but a program that watches how the desk runs, by its token: reads metrics alone. */
  MONITOR,
  /** Anyone, without an account: the closed months alone. */
  PUBLIC;

  /** Whether programs have accounts of the role, and act by tokens. */
  public boolean isOfPrograms() {
    return this == PROGRAM || this == MONITOR;
  }

  /** Whether people have accounts of the role, and sign in. */
  public boolean isOfPeople() {
    return !isOfPrograms() && this != PUBLIC;
  }
}
