package io.sportello.messages.rules;

/**
 * A number of the case, such as its order's or a parcel's.
 *
 * @param digits its digits alone
 */
public record KnownNumber(String digits) {}
