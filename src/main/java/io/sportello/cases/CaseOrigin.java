package io.sportello.cases;

/** Where a case came from. */
public enum CaseOrigin {
    /** The seller asked. */
    SELLER,
    /** The staff opened it for the seller. */
    STAFF,
    /** A person made it of a mail. */
    MAIL,
    /** A person took it out of another case. */
    SPLIT,
    /** It happened elsewhere and its history was imported. */
    IMPORT
}
