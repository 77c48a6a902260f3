package io.sportello.accounts;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** Who is asking, and in which language and time zone to answer. Engine jobs and start-up act as {@code system}. */
public interface CurrentUser {

    /** The actor's stable name, as journal entries record it: the e-mail address in lower case, or {@code system}. */
    String name();

    /** The name people see. */
    String displayName();

    /** Whether the actor has this role; {@code system} has none. */
    boolean is(Role role);

    /** The candidate groups whose tasks the actor may do, such as {@code support} and {@code support-leads}. */
    Set<String> groups();

    /** The language to answer in; the request's when nobody is signed in. */
    Locale locale();

    /** The zone to show times in. */
    ZoneId zone();
}
