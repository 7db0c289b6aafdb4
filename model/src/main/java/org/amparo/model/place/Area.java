package org.amparo.model.place;

/**
 * An area of responsibility of ICE's Enforcement and Removal Operations.
 *
 * @param code ICE's three letters, such as {@code MIA}
 * @param office the field office, such as {@code Miami}
 */
public record Area(String code, String office) implements NamedPlace {

  static final String WORDS = " Area of Responsibility";

  /** As ICE's files write it: {@code Miami Area of Responsibility}. */
  @Override
  public String name() {
    return office + WORDS;
  }
}
