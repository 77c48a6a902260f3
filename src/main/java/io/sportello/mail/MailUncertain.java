package io.sportello.mail;

import io.sportello.subjects.Subject;

/** Nobody knows whether a mail left; a person has to decide. */
public record MailUncertain(long outgoingId, Subject subject) {}
