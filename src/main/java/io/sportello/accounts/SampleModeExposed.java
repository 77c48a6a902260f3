package io.sportello.accounts;

/** Sample mode, whose passwords everybody knows, would answer other machines. */
class SampleModeExposed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SampleModeExposed(String address) {
        super("Sample mode has passwords that everybody knows, but the server would answer on "
                + (address.isEmpty() ? "every address of this machine" : address)
                + ". Nothing was started.");
    }
}
