package io.sportello.caselog;

/** Who has to move next. */
public enum Turn {
    SELLER,
    SUPPORT,
    BUYER,
    MARKETPLACE,
    NOBODY
}
