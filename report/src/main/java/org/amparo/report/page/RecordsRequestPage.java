package org.amparo.report.page;

import java.util.List;
import java.util.stream.Stream;
import org.amparo.report.language.Wording;

/**
 * The letter that asks a jail for records, with what the page says to whoever fills it in. The
 * letter goes to an agency in the United States and is in English on every page; what is said about
 * it is in the page's language.
 *
 * @param letter the letter
 * @param edition the page's language, and where it stands in others
 */
public record RecordsRequestPage(RecordsRequest letter, Edition edition) {

  /** What the letter is about. A browser prints the page's title over the letter. */
  private static final String SUBJECT = "Request for records of detention on immigration detainers";

  /**
   * A place of the letter that is left to fill in.
   *
   * @param mark what stands there
   * @param what what belongs there, in the language that is being written
   */
  public record Blank(String mark, String what) {}

  /** The places left to fill in, in the order of the letter. */
  public List<Blank> blanks() {
    return Stream.of(
            blank("[agency]", "agency", letter.agency() == null),
            blank("[name, address, e-mail]", "sender", true),
            blank("[date]", "date", true),
            blank("[statute]", "statute", true),
            blank("[first day]", "from", letter.from() == null),
            blank("[last day]", "until", letter.until() == null))
        .flatMap(blank -> blank)
        .toList();
  }

  private static Stream<Blank> blank(String mark, String key, boolean left) {
    return left ? Stream.of(new Blank(mark, Wording.say("request.blank." + key))) : Stream.of();
  }

  /** What the letter is about, in its language, which is the title of every page. */
  public String subject() {
    return SUBJECT;
  }

  /** Whether the letter's language is another than the page's, so that it has to be explained. */
  public boolean explained() {
    return Wording.translated();
  }

  /** How many fields the letter asks for. */
  public int fields() {
    return letter.groups().stream().mapToInt(group -> group.fields().size()).sum();
  }
}
