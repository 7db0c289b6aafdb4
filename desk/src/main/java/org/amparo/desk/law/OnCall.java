package org.amparo.desk.law;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.yaml.YamlNode;

/**
 * Who is called at any hour, in order.
 *
 * @param nobodyAnswers what to do when nobody answers; empty where the county did not say
 */
public record OnCall(
    List<Contact> supervisors, List<Contact> counsel, List<Contact> court, String nobodyAnswers) {

  /** Where the county named no one. */
  public static final OnCall NOBODY = new OnCall(List.of(), List.of(), List.of(), "");

  public OnCall {
    supervisors = List.copyOf(supervisors);
    counsel = List.copyOf(counsel);
    court = List.copyOf(court);
  }

  /**
   * A post that answers a telephone.
   *
   * @param minutes how long to wait for an answer before the next is called
   */
  public record Contact(String who, String number, int minutes) {

    private static Contact of(YamlNode entry) {
      entry.allow(Set.of("who", "number", "minutes"));
      long minutes = entry.find("minutes").map(YamlNode::integer).orElse(15L);
      if (minutes < 1 || minutes > 240) {
        throw entry.error(
            "minutes is " + minutes, "give how many minutes to wait for an answer, from 1 to 240");
      }
      return new Contact(entry.text("who"), entry.text("number"), (int) minutes);
    }

    /** The address by which a telephone calls it. */
    public String link() {
      return "tel:" + number.replaceAll("[^+0-9]", "");
    }

    /** Such as {@code supervisor-2, 305-555-0142}. */
    public String words() {
      return who + ", " + number;
    }
  }

  static OnCall of(YamlNode node) {
    node.allow(Set.of("supervisors", "counsel", "court", "nobody_answers"));
    return new OnCall(
        County.items(node, "supervisors").map(Contact::of).toList(),
        County.items(node, "counsel").map(Contact::of).toList(),
        County.items(node, "court").map(Contact::of).toList(),
        node.text("nobody_answers", "").strip());
  }

  /** The supervisor to call first. */
  public Optional<Contact> supervisor() {
    return supervisors.stream().findFirst();
  }

  /** Who is called for the county's counsel first. */
  public Optional<Contact> counsels() {
    return counsel.stream().findFirst();
  }
}
