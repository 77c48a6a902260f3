package io.sportello.policies.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the grid's own library says, in the house's words and the reader's language; templates call it {@code @gridWords}. */
@Component("gridWords")
class GridWords {

    /** The library's own sentences that a reader or an officer can meet. */
    static final List<String> SENTENCES = List.of(
            "Add rule",
            "Add rule above",
            "Add rule below",
            "Remove rule",
            "Move rule",
            "Copy rule",
            "Cut rule",
            "Paste rule above",
            "Paste rule below",
            "When",
            "And",
            "Then",
            "Input",
            "Output",
            "Annotation",
            "Annotations",
            "Expression",
            "Input label: ",
            "Input expression: ",
            "Input type",
            "Input values",
            "Input label",
            "Input expression",
            "Output label: ",
            "Output name: ",
            "Output label",
            "Output name",
            "Output type",
            "Output values",
            "string",
            "boolean",
            "number",
            "date",
            "time",
            "dateTime",
            "dayTimeDuration",
            "yearMonthDuration",
            "Any",
            "Edit",
            "Edit string",
            "Edit boolean",
            "Edit number",
            "Edit duration",
            "Edit date",
            "Edit time",
            "Edit date and time",
            "Edit start date",
            "Edit end date",
            "Edit start time",
            "Edit end time",
            "Edit start date and time",
            "Edit end date and time",
            "Set value",
            "Set date",
            "Set time",
            "Set date and time",
            "Set duration",
            "Use today",
            "Use now",
            "Value",
            "Values",
            "Custom values",
            "Predefined values",
            "Add values",
            "No values",
            "\"value\"",
            "\"value\", \"value\", ...",
            "Strings must be in double quotes",
            "Match one",
            "Match none",
            "Test type",
            "Comparison",
            "Comparison operator",
            "Range",
            "Equals",
            "Less",
            "Less or equals",
            "Greater",
            "Greater or equals",
            "Include",
            "Exclude",
            "Exactly",
            "Before",
            "After",
            "Between",
            "Yes",
            "No",
            "Start value",
            "End value",
            "Start date",
            "End date",
            "Start time",
            "End time",
            "Start date and time",
            "End date and time",
            "Range start value",
            "Range start operator",
            "Range end value",
            "Range end operator",
            "Date",
            "Time",
            "Date and time",
            "Date value",
            "Time value",
            "Date and time value",
            "Duration value",
            "Boolean value",
            "String value",
            "Must match PnYnM",
            "Must match PnDTnH",
            "Date must match pattern yyyy-MM-dd",
            "Time must match pattern hh:mm:ss[time zone]",
            "Date and time must match pattern yyyy-MM-ddTHH:mm:ss[time zone]",
            "e.g. { sample }",
            "e.g. { example } ",
            "Resize",
            "Decision table context menu");

    private final MessageSource messages;

    GridWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What to say instead of each sentence of the library. */
    public Map<String, String> all() {
        Map<String, String> words = new LinkedHashMap<>();
        SENTENCES.forEach(sentence ->
                words.put(sentence, messages.getMessage(key(sentence), null, LocaleContextHolder.getLocale())));
        return words;
    }

    /** The key of a sentence: its letters and digits, in lower case. */
    static String key(String sentence) {
        String words = (sentence.endsWith(": ") ? sentence + "of" : sentence).replace("\"", " quote ");
        return "policies.grid.word."
                + words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
