package org.amparo.desk.web;

import java.util.function.LongSupplier;
import org.amparo.desk.mail.AnchorFile;
import org.amparo.desk.mail.Anchors;
import org.amparo.desk.mail.Postman;
import org.amparo.desk.store.Reach;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Everything outside a desk that can fail it, but for its clock, which its settings name: a
 * simulation puts faults in its place.
 *
 * @param nanos counts nanoseconds whatever the clock is set to
 * @param threads whether what recurs runs on threads of its own, or when it is told to
 */
public record Outside(
    Reach database, LongSupplier nanos, Anchors.Place anchors, Postman.Post post, boolean threads) {

  /** As it is for every desk. */
  public static final Outside REAL =
      new Outside(Reach.USUAL, System::nanoTime, AnchorFile.REAL, JavaMailSenderImpl::send, true);
}
