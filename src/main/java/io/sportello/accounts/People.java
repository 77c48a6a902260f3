package io.sportello.accounts;

import java.util.Optional;

/** Those who use the house, as rooms know them that write to them. */
public interface People {

    /**
     * How to write to somebody; empty for nobody, and for who may not sign in any more.
     *
     * @param name the stable name, which is the e-mail address
     */
    Optional<Reader> find(String name);

    /** The name that people see, also of who may not sign in any more; the stable one of nobody. */
    String shown(String name);
}
