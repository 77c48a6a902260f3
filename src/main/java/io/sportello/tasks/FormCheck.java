package io.sportello.tasks;

import java.util.List;
import java.util.Map;

/**
 * What came of checking answers against a form.
 *
 * @param answers the visible, editable fields' answers and nothing else, typed
 * @param errors what the form does not accept; the answers may be used only when there are none
 */
record FormCheck(Map<String, Object> answers, List<FieldError> errors) {}
