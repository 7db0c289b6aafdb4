package org.amparo.model.place;

/** A place that a user can name. */
public sealed interface NamedPlace permits Area, County, Division, Facility, State {

  /** How people call it, such that it is found again by these words. */
  String name();
}
