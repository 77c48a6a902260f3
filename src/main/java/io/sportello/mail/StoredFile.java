package io.sportello.mail;

import io.sportello.documents.DocumentView;
import io.sportello.documents.Documents;
import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Lets the mail library read an attachment from the documents, a chunk at a time. */
record StoredFile(DocumentView document, Documents documents) implements DataSource {

    @Override
    public InputStream getInputStream() {
        return documents.open(document.id());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("A stored file is not written");
    }

    @Override
    public String getContentType() {
        return document.mediaType();
    }

    @Override
    public String getName() {
        return document.name();
    }
}
