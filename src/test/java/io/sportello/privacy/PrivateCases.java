package io.sportello.privacy;

import static io.sportello.privacy.People.ADA;
import static io.sportello.privacy.People.BEA;

import io.sportello.accounts.As;
import io.sportello.mail.MailDrop;
import io.sportello.subjects.Subject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/** Support cases of every origin, with notes, tags, followers and files. */
class PrivateCases {

    private static final String HISTORY =
            "Case ID;Activity;Timestamp;Resource;Remark\n%1$s;created;2026-03-02 10:00;nina@"
                    + Secrets.STAFF + ";" + Secrets.NOTE + "\n%1$s;answered;2026-03-02 12:00;nina@" + Secrets.STAFF
                    + ";"
                    + Secrets.FILE + "\n";

    private final Hands hands;
    private final MailDrop drop;

    PrivateCases(Hands hands, MailDrop drop) {
        this.hands = hands;
        this.drop = drop;
    }

    void fill(Things things) {
        asked(things);
        passedOn(things);
        split(things);
        mailed(things);
        imported(things);
    }

    private void asked(Things things) {
        String page = hands.upload(
                People.user(things.seller()), "/cases/new", "files", "list.txt", "The list", opening(things));
        things.put("case", Hands.end(page));
        things.put("caseFile", hands.lastFile(things));
        hands.send(ADA, page + "/notes", "note", "The walrus says " + Secrets.NOTE);
        hands.send(ADA, page + "/tags", "tags", Secrets.TAG);
        hands.send(ADA, page + "/watch");
        hands.send(ADA, page + "/ask", "words", "Which parcel of " + things.word() + "?");
    }

    private void passedOn(Things things) {
        String page = hands.upload(BEA, "/cases/new", "files", "list.txt", "The list", opening(things));
        Subject subject = things.put("caseOfStaff", new Subject("case", Hands.end(page)));
        hands.send(ADA, page + "/messages", "words", "We pass it on.");
        hands.send(ADA, page + "/pass-on");
        hands.complete(
                ADA,
                subject,
                "pass-to-marketplace",
                Map.of("reference", "18833002191", "sent", "Please look", "followUpOn", "2026-12-01"));
    }

    private void split(Things things) {
        String page = hands.upload(
                People.user(things.seller()), "/cases/new", "files", "list.txt", "The list", opening(things));
        hands.send(ADA, page + "/notes", "note", Secrets.NOTE);
        String entry = hands.ask(
                "select max(id) from case_entry where case_id = ?",
                Long.valueOf(Hands.end(page).substring(2)));
        hands.send(ADA, page + "/split", "entries", entry, "title", "Another matter of " + things.word());
        String last = hands.ask("select max(id) from support_case where seller_id = ?", things.seller());
        things.put("caseSplitOff", "C-" + last);
    }

    private void mailed(Things things) {
        things.put("caseMail", mail(things, "first"));
        things.put("caseMailFile", hands.ask("select max(document_id) from received_mail"));
        String page = hands.upload(ADA, "/cases/new", "files", "", "", opening(things, "mail", "{caseMail}"));
        things.put("caseOfMail", Hands.end(page));
        things.put("mail", mail(things, "second"));
        things.put("mailFile", hands.ask("select max(document_id) from received_mail"));
        things.put("mailsFile", hands.ask("select max(document_id) from mail_import"));
        things.put("mailImport", hands.ask("select max(id) from mail_import"));
    }

    private String mail(Things things, String name) {
        String text =
                "From x@example.org Tue Nov 24 08:00:00 2026\nFrom: info@forwarder.example\nTo: shop@example.org\n"
                        + "Subject: " + name + " " + things.word() + "\nMessage-ID: <" + name + things.seller()
                        + "@forwarder.example>\nDate: Tue, 24 Nov 2026 08:00:00 +0000\n\nHallo " + things.word() + "\n";
        As.call(ADA, () -> drop.take(things.seller(), text.getBytes(StandardCharsets.UTF_8)));
        return hands.ask("select max(id) from received_mail");
    }

    private void imported(Things things) {
        String history = HISTORY.formatted("Old " + things.word());
        String place =
                hands.upload(ADA, "/api/cases/imports", "file", "history.csv", history, "seller", things.seller());
        things.put("history", Hands.end(place));
        things.put("historyFile", hands.lastFile(things));
    }

    private static String[] opening(Things things, String... more) {
        String[] fields = {
            "sellerId",
            things.seller(),
            "category",
            "ORDER",
            "title",
            "About " + things.word(),
            "description",
            "Where is the parcel of " + things.word() + "?"
        };
        return Stream.of(fields, more).flatMap(Stream::of).map(things::fill).toArray(String[]::new);
    }
}
