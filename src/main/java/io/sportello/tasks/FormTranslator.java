package io.sportello.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts a form's texts into the reader's language: the file's own are English, others are messages named
 * {@code form.<form>.<key or id>.<property>}, an option's {@code form.<form>.<key>.value.<value>}.
 */
@Component
class FormTranslator {

    private static final Set<String> TEXTS = Set.of(
            "label", "description", "text", "title", "alt", "content", "dateLabel", "timeLabel", "patternErrorMessage");

    private final MessageSource messages;

    FormTranslator(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, Object> translate(FormSchema form, Locale locale) {
        return component(form.json(), "form." + form.name(), locale);
    }

    private Map<String, Object> component(Map<String, Object> json, String form, Locale locale) {
        String name = form + "." + (json.get("key") == null ? json.get("id") : json.get("key"));
        Map<String, Object> translated = texts(json, name, locale);
        translated.computeIfPresent("validate", (key, rules) -> texts(FormField.map(rules), name, locale));
        translated.computeIfPresent("appearance", (key, texts) -> affixes(FormField.map(texts), name, locale));
        translated.computeIfPresent("values", (key, options) -> options(FormField.list(options), name, locale));
        translated.computeIfPresent("components", (key, children) -> FormField.list(children).stream()
                .map(child -> component(FormField.map(child), form, locale))
                .toList());
        return translated;
    }

    /** What says the same as the label, as a date's own label does, is said in the label's words. */
    private Map<String, Object> texts(Map<String, Object> json, String name, Locale locale) {
        Map<String, Object> translated = new LinkedHashMap<>(json);
        translated.replaceAll((property, value) -> value instanceof String text && TEXTS.contains(property)
                ? text(name, text.equals(json.get("label")) ? "label" : property, text, locale)
                : value);
        return translated;
    }

    private Map<String, Object> affixes(Map<String, Object> json, String name, Locale locale) {
        Map<String, Object> translated = new LinkedHashMap<>(json);
        translated.replaceAll((property, value) -> text(name, property, String.valueOf(value), locale));
        return translated;
    }

    private List<Object> options(List<Object> options, String name, Locale locale) {
        return options.stream().map(option -> option(option, name, locale)).toList();
    }

    private Object option(Object option, String name, Locale locale) {
        if (!(option instanceof Map<?, ?> map)) {
            return option;
        }
        Map<String, Object> translated = new LinkedHashMap<>(FormField.map(map));
        translated.computeIfPresent(
                "label", (key, label) -> text(name, "value." + map.get("value"), label.toString(), locale));
        return translated;
    }

    /** English is the file's own language, so that a message in the default bundle does not hide the file. */
    private String text(String name, String property, String own, Locale locale) {
        return locale.getLanguage().equals("en") ? own : messages.getMessage(name + "." + property, null, own, locale);
    }
}
