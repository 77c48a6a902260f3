package io.sportello.returns;

/** In which condition an article came back, as the inspection grades it. */
public enum ItemCondition {
    NEW_UNOPENED,
    OPENED,
    USED,
    DAMAGED,
    MISSING_PARTS,
    MATERIALLY_DIFFERENT,
    NOT_RETURNED
}
