package io.sportello.navigation;

/** Tells administrators how a part of the house runs; one bean a part. Answers in milliseconds. */
public interface StandingSource {

    /** As it stands now. */
    Standing standing();
}
