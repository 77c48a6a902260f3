package io.sportello.tasks;

/** Who may ask for the list's pages: everybody who works in the house. */
public final class Staff {

    public static final String ONLY = "hasAnyRole('SUPPORT', 'COMPLIANCE', 'ADMIN')";

    private Staff() {}
}
