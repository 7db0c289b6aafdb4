package org.amparo.desk.counter;

import java.util.Collection;
import java.util.List;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.law.Wording;

/** Where a request stands, in a sentence, as another page names it. */
public record Standing(Hold hold, String words) {

  private static final String GONE = "This person has left the building: end this request.";

  /**
   * Where a request stands among those about its booking: once the person left by one of them, none
   * of the others says that the person is here.
   */
  public static Standing of(Hold hold, Collection<Hold> about) {
    boolean gone = hold.end().isEmpty() && about.stream().anyMatch(Hold::gone);
    return new Standing(
        hold,
        gone
            ? GONE
            : hold.end()
                .map(how -> Wording.of("ended", how))
                .orElseGet(() -> Wording.of(hold.stage())));
  }

  /** Where each of the requests about a booking stands. */
  public static List<Standing> all(List<Hold> about) {
    return about.stream().map(one -> of(one, about)).toList();
  }
}
