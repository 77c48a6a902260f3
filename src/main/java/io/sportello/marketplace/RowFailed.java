package io.sportello.marketplace;

/** A row of a batch could not be taken in; says which, so that the others can. */
class RowFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int index;

    RowFailed(int index, RuntimeException cause) {
        super(cause);
        this.index = index;
    }

    int index() {
        return index;
    }

    @Override
    public synchronized RuntimeException getCause() {
        return (RuntimeException) super.getCause();
    }
}
