package io.sportello.secrets;

/** A stored secret can't be read any more, because the key is another one; it has to be given again. */
public class SecretLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SecretLost(Throwable cause) {
        super("A stored password can't be read with this key", cause);
    }
}
