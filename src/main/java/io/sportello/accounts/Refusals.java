package io.sportello.accounts;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the reason of a refusal into the reader's language. */
@Component
class Refusals {

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    String words(AccountRefused refused) {
        return messages.getMessage(refused.key(), refused.arguments(), LocaleContextHolder.getLocale());
    }
}
