package org.amparo.desk.record;

/**
 * Something in the record that is not as it was written.
 *
 * @param sequence the event where it shows
 * @param words what is wrong, a sentence without its full stop
 */
public record ChainFault(long sequence, String words) {}
