package io.sportello.mail;

/** What became of a received mail. */
public enum MailState {
    /** The raw mail is kept; it is not read yet. */
    STORED,
    /** It was read and is being offered to the features. */
    READ,
    /** It can't be read; a person has to look at the raw mail. */
    UNPARSEABLE,
    /** A feature took it. */
    CLAIMED,
    /** It says something that no feature handles yet, and is kept for that. */
    FILED,
    /** It contradicts itself or its sender is not who it says; a person looks first. */
    QUARANTINE,
    /** No feature took it; a person decides. */
    TRIAGE,
    /** A person decided that it needs nothing. */
    IGNORED
}
