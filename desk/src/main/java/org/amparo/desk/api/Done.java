package org.amparo.desk.api;

import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.Stage;

/**
 * An act that is on record.
 *
 * @param number of the request
 * @param event the number of the act's event; the request's ETag until something else is done
 * @param stage where the request then stands
 */
record Done(String number, long event, Stage stage) {

  static Done of(Hold hold) {
    return new Done(hold.number(), hold.last(), hold.stage());
  }

  String tag() {
    return "\"" + event + "\"";
  }
}
