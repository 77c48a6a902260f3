package io.sportello.tasks.list;

/**
 * A saved view as its reader sees it.
 *
 * @param shared whether all staff see it
 * @param own whether it is the reader's
 * @param filter what it shows
 */
record SavedViewLine(long id, String name, boolean shared, boolean own, TaskFilter filter) {

    /** Where it is read. */
    public String address() {
        return filter.here() + "&saved=" + id;
    }
}
