package io.sportello.mail;

/** Where an outgoing mail stands. */
public enum OutgoingState {
    /** It waits for the end of the hold, or for the next attempt; it can be taken back. */
    HELD,
    /** It is being handed over to the server. */
    SENDING,
    /** The server took it. */
    SENT,
    /** It lies in the outbox folder, because no server is set up. */
    FILED,
    /** It was taken back before it left. */
    TAKEN_BACK,
    /** Nobody knows whether the server took it; a person decides. */
    UNCERTAIN,
    /** The server refused it, or could not be reached for too long. */
    UNDELIVERED
}
