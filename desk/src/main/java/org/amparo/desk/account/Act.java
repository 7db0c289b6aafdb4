package org.amparo.desk.account;

/** What can be done at the desk, each in a row of the table of permissions. */
public enum Act {
  TAKE_IN,
  LEARN,
  LEAVE,
  DECIDE,
  AGREE,
  SERVE,
  END,
  TAKE_BACK,
  READ_BOARD,
  READ_REQUEST,
  READ_EVENT,
  READ_RECORD,
  CHECK_RECORD,
  REPLAY,
  REPORT,
  EXPORT,
  PROVE,
  PUBLISH,
  ERASE,
  READ_HEALTH,
  READ_METRICS,
  KEEP_ACCOUNTS,
  OWN_ACCOUNT,
  READ_PUBLIC
}
