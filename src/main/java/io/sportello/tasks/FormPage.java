package io.sportello.tasks;

import java.util.Map;

/**
 * What a page needs to show a form.
 *
 * @param schema the form-js schema with texts in the reader's language
 * @param data what it is shown with
 * @param savedAt when the draft in the data was kept, in words, or null
 * @param asksProof whether it can be completed only with a reference or a file
 * @param hasFile whether there is such a file
 * @param texts the sentences form-js says, in the reader's language
 */
public record FormPage(
        Map<String, Object> schema,
        Map<String, Object> data,
        String savedAt,
        boolean asksProof,
        boolean hasFile,
        Map<String, String> texts) {}
