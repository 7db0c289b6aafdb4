package org.amparo.model.place;

/**
 * An area of responsibility of ICE, by its three letters, such as {@code MIA}, and its field
 * office.
 */
public record Area(String code, String office) implements NamedPlace {

  static final String WORDS = " Area of Responsibility";

  /** As ICE's files write it: {@code Miami Area of Responsibility}. */
  @Override
  public String name() {
    return office + WORDS;
  }
}
