package org.amparo.model.place;

/**
 * A political division that the gazetteer does not carry, such as a city: whether there is one of
 * that name has not been checked, nor is it known which county it lies in.
 */
public record Division(String ocdId, String name) implements NamedPlace {}
