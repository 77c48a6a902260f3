package io.sportello.notices;

/** A push service did not take a notice; the engine tries again later. */
class NoticeNotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoticeNotTaken(long notice, Exception cause) {
        super("The notice " + notice + " was not taken: " + cause.getMessage(), cause);
    }
}
