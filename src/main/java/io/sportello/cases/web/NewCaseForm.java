package io.sportello.cases.web;

import io.sportello.cases.CaseCategory;
import io.sportello.cases.CaseOrigin;
import io.sportello.cases.NewCase;
import io.sportello.mail.MailView;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * What somebody typed to open a case; fields that were left out are null.
 *
 * @param about the path of the page they came from
 * @param mail the mail to make it of
 * @param sellerId whose
 * @param category what it is about
 * @param title its subject line
 * @param description what is the matter
 * @param orderId the marketplace's order number
 * @param product ASIN or SKU
 * @param neededOn the day on which something has to be done, such as {@code 2026-11-30}
 */
record NewCaseForm(
        String about,
        Long mail,
        String sellerId,
        CaseCategory category,
        String title,
        String description,
        String orderId,
        String product,
        String neededOn) {

    static NewCaseForm empty(String sellerId) {
        return new NewCaseForm("", null, sellerId, null, "", "", "", "", "");
    }

    /** About what a page shows. */
    static NewCaseForm about(String page, SubjectFacts facts) {
        CaseCategory category = facts.path().startsWith("/returns/")
                ? CaseCategory.RETURN
                : facts.orderId() == null ? null : CaseCategory.ORDER;
        return new NewCaseForm(page, null, facts.sellerId(), category, "", "", text(facts.orderId()), "", "");
    }

    /** Of a mail. */
    static NewCaseForm of(MailView mail, String words) {
        return new NewCaseForm(
                "",
                mail.id(),
                mail.sellerId(),
                null,
                cut(mail.subject(), 200),
                cut(words, 20_000),
                text(mail.reference()),
                "",
                "");
    }

    String aboutPage() {
        return text(about);
    }

    /** What is asked for; empty when a choice is missing or the day is none. */
    Optional<NewCase> asked(String seller, Subject subject, boolean bySeller, ZoneId zone) {
        if (category == null || seller == null || seller.isBlank()) {
            return Optional.empty();
        }
        CaseOrigin origin =
                mail != null && !bySeller ? CaseOrigin.MAIL : bySeller ? CaseOrigin.SELLER : CaseOrigin.STAFF;
        try {
            return Optional.of(new NewCase(
                    seller,
                    category,
                    text(title),
                    text(description),
                    given(orderId),
                    given(product),
                    subject,
                    neededBy(zone),
                    origin,
                    List.of()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The end of that day. */
    private Instant neededBy(ZoneId zone) {
        String day = given(neededOn);
        return day == null
                ? null
                : LocalDate.parse(day).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static String given(String value) {
        String text = text(value);
        return text.isEmpty() ? null : text;
    }

    private static String cut(String text, int longest) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), longest));
    }
}
