package io.sportello.marketplace;

import io.sportello.accounts.SellerView;
import java.io.IOException;
import java.nio.file.Path;

/** Takes one sort of files out of the watched folder. */
interface FolderIntake {

    /** Whether a file of this name is for it; the first that says so gets the file. */
    boolean accepts(String fileName);

    /** Whether this content came in for this seller by the folder before. */
    boolean isKnown(SellerView seller, String sha256);

    /**
     * Stores the file, in a transaction that is committed at the return, or notes why it can't be.
     *
     * @return whether it can be read, as far as a first look shows
     */
    boolean take(SellerView seller, Path file, String sha256) throws IOException;
}
