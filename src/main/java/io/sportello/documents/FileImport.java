package io.sportello.documents;

/** The import of a file, as far as the pages of all such imports are alike: {@code templates/web/imports.html} shows it. */
public interface FileImport {

    /** Its number. */
    long id();

    /** Where it stands. */
    ImportStatus standing();
}
