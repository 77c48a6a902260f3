package io.sportello.privacy;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** For every address pattern that changes something, the address by which another seller would change a {@link Things}. */
class Changes {

    /** What has no number of anybody's things: signing in, one's own account and cases, and what is only looked at. */
    static final Set<String> NEED_NOTHING = Set.of(
            "/cases/new",
            "/error",
            "/profile",
            "/profile/password",
            "/profile/shortcuts",
            "/profile/shortcuts/reset",
            "/profile/tokens",
            "/profile/tokens/{id}/revoke",
            "/settings/replies/preview",
            "/setup/{token}",
            "/signin/refused");

    private static final String JSON =
            """
            {"sellerId": "%s", "category": "ORDER", "title": "Something", "description": "Something", "text": "Something",
            "assignee": "somebody", "answers": {}}""";

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("seller", "{seller}"),
            Map.entry("marketplace", "IT"),
            Map.entry("currency", "EUR"),
            Map.entry("seconds", "10"),
            Map.entry("windowDays", "45"),
            Map.entry("labelPaidBy", "BUYER"),
            Map.entry("restockingFeePercent", "0"),
            Map.entry("automatic", "NONE"),
            Map.entry("zone", "Europe/Rome"),
            Map.entry("country", "IT"),
            Map.entry("region", ""),
            Map.entry("from-MONDAY", "09:00"),
            Map.entry("to-MONDAY", "17:00"),
            Map.entry("language", "it"),
            Map.entry("title", "Something"),
            Map.entry("text", "Something"),
            Map.entry("words", "Something"),
            Map.entry("note", "Something"),
            Map.entry("reason", "Something"),
            Map.entry("tags", "something"),
            Map.entry("version", "0"),
            Map.entry("table", "1"),
            Map.entry("mark", "0"),
            Map.entry("to", "1"),
            Map.entry("after", "1"),
            Map.entry("owner", ""),
            Map.entry("content", "Something"),
            Map.entry("revision", "0"),
            Map.entry("name", "Something"),
            Map.entry("sha256", "0"),
            Map.entry("mail", "{mail}"),
            Map.entry("into", "{case}"),
            Map.entry("entries", "1"),
            Map.entry("item", "INVOICE"),
            Map.entry("assignee", "somebody"),
            Map.entry("action", "claim"),
            Map.entry("priority", "50"),
            Map.entry("task", "{task}"),
            Map.entry("query", "view=due"),
            Map.entry("orderItemId", "52719483026145"),
            Map.entry("batch", "123456"),
            Map.entry("endpoint", "https://fcm.googleapis.com/send/1"),
            Map.entry("p256dh", "BA"),
            Map.entry("auth", "AA"));

    private final Map<String, String> byPattern = new LinkedHashMap<>();

    Changes() {
        accounts();
        cases();
        messages();
        mails();
        casework();
        rules();
        files();
    }

    Map<String, String> byPattern() {
        return byPattern;
    }

    private void accounts() {
        add("/admin/users", "/admin/users");
        add("/admin/users/{id}", "/admin/users/1");
        add("/admin/users/{id}/link", "/admin/users/1/link");
        add("/admin/sellers", "/admin/sellers");
        add("/admin/sellers/{id}", "/admin/sellers/{seller}");
        add("/admin/incidents/retry", "/admin/incidents/retry");
        add("/admin/processes/{process}/migration", "/admin/processes/handle-return/migration");
        for (String what : "retry variable move".split(" ", -1)) {
            add("/admin/incidents/{jobId}/" + what, "/admin/incidents/1/" + what);
        }
        add("/admin/mailboxes", "/admin/mailboxes");
        add("/admin/mailboxes/test", "/admin/mailboxes/test");
        add("/admin/mailboxes/{id}", "/admin/mailboxes/1");
        add("/admin/mailboxes/{id}/remove", "/admin/mailboxes/1/remove");
        add("/profile/devices", "/profile/devices");
        add("/profile/devices/{id}/trial", "/profile/devices/1/trial");
        add("/profile/devices/{id}/remove", "/profile/devices/1/remove");
        add("/profile/absences", "/profile/absences");
        add("/profile/absences/{id}/remove", "/profile/absences/1/remove");
    }

    private void cases() {
        for (String what :
                "ask resolve pass-on take-back notes tags watch unwatch messages confirm join split draft note-draft"
                        .split(" ", -1)) {
            add("/cases/{number}/" + what, "/cases/{case}/" + what);
        }
        add("/cases/{number}/moves/{move}/undo", "/cases/{case}/moves/1/undo");
        add("/cases/{number}/draft/files/{document}/detach", "/cases/{case}/draft/files/{draftFile}/detach");
        add("/cases/{number}/mails/{mail}/take-out", "/cases/{case}/mails/1/take-out");
        add("/cases/new/mail", "/cases/new/mail");
        add("/api/cases", "/api/cases");
        for (String what : "messages notes confirmation".split(" ", -1)) {
            add("/api/cases/{number}/" + what, "/api/cases/{case}/" + what);
        }
        add("/api/cases/imports", "/api/cases/imports");
        add("/cases/imports", "/cases/imports");
    }

    private void messages() {
        String all = "reply none-needed replied-elsewhere notes draft presence files keep join split";
        for (String what : all.split(" ", -1)) {
            add("/messages/{number}/" + what, "/messages/{thread}/" + what);
        }
        add("/messages/{number}/entries/{entry}/take-back", "/messages/{thread}/entries/1/take-back");
        add("/messages/{number}/files/{document}/detach", "/messages/{thread}/files/{draftFile}/detach");
        add("/messages/{number}/moves/{move}/undo", "/messages/{thread}/moves/1/undo");
        for (String what : "replies checks no-response-needed notes".split(" ", -1)) {
            add("/api/messages/{number}/" + what, "/api/messages/{thread}/" + what);
        }
        add("/settings/replies", "/settings/replies");
        add("/settings/replies/{id}", "/settings/replies/{reply}");
        add("/settings/replies/{id}/remove", "/settings/replies/{reply}/remove");
        add("/settings/replies/{id}/restore", "/settings/replies/{reply}/restore");
    }

    private void mails() {
        for (String what : "ignore release accept message".split(" ", -1)) {
            add("/mail/{id}/" + what, "/mail/{mail}/" + what);
        }
        add("/mail/outgoing/{id}/went-out", "/mail/outgoing/{outgoing}/went-out");
        add("/mail/outgoing/{id}/send-again", "/mail/outgoing/{outgoing}/send-again");
        add("/mail/imports", "/mail/imports");
        add("/api/messages/imports", "/api/messages/imports");
    }

    private void casework() {
        add("/feedback/{number}/dispute", "/feedback/{feedback}/dispute");
        add("/feedback/{number}/reply", "/feedback/{feedback}/reply");
        add("/claims/new", "/claims/new");
        add("/refunds/{id}/order-item", "/refunds/1/order-item");
        add("/refunds/feeds", "/refunds/feeds");
        add("/refunds/feeds/{id}/result", "/refunds/feeds/{feed}/result");
        add("/settings/returns", "/settings/returns");
        add("/settings/returns/{id}/remove", "/settings/returns/{setting}/remove");
        add("/settings/hours", "/settings/hours");
        for (String what :
                "claim unclaim assign documents complete draft snooze follow-up priority notes take-back carry-out"
                        .split(" ", -1)) {
            add("/tasks/{id}/" + what, "/tasks/{task}/" + what);
        }
        add("/tasks/{id}/notes/{note}/take-back", "/tasks/{task}/notes/N-1/take-back");
        add("/tasks/next", "/tasks/next");
        add("/profile/undo", "/profile/undo");
        add("/tasks/bulk", "/tasks/bulk");
        for (String what : "start step stop undo complete".split(" ", -1)) {
            add("/tasks/bulk/{id}/" + what, "/tasks/bulk/1/" + what);
        }
        add("/tasks/columns", "/tasks/columns");
        add("/tasks/columns/{column}/width", "/tasks/columns/due/width");
        add("/tasks/views", "/tasks/views");
        add("/tasks/views/{id}", "/tasks/views/1");
        add("/tasks/views/{id}/filter", "/tasks/views/1/filter");
        add("/tasks/views/{id}/delete", "/tasks/views/1/delete");
        for (String what : "claim unclaim assign complete take-back".split(" ", -1)) {
            add("/api/tasks/{id}/" + what, "/api/tasks/{task}/" + what);
        }
    }

    private void rules() {
        add("/rules/{policy}/owner", "/rules/case-routing/owner");
        add("/rules/{policy}/changes", "/rules/case-routing/changes");
        add("/rules/{policy}/rollback", "/rules/case-routing/rollback");
        add("/rules/changes/{number}/content", "/rules/changes/P-1/content");
        for (String what : "submit take-back table table.xlsx".split(" ", -1)) {
            add("/rules/changes/{number}/" + what, "/rules/changes/P-1/" + what);
        }
        add("/rules/changes/{number}/tests", "/rules/changes/P-1/tests");
        for (String what : "ask confirm remove".split(" ", -1)) {
            add("/rules/changes/{number}/tests/" + what, "/rules/changes/P-1/tests/" + what);
        }
        add("/rules/changes/{number}/rows", "/rules/changes/P-1/rows");
        add("/rules/changes/{number}/rows/{row}", "/rules/changes/P-1/rows/1");
        for (String what : "copy move remove".split(" ", -1)) {
            add("/rules/changes/{number}/rows/{row}/" + what, "/rules/changes/P-1/rows/1/" + what);
        }
    }

    private void files() {
        add("/imports", "/imports");
        add("/api/returns/imports", "/api/returns/imports");
        add("/rules/{policy}/replays", "/rules/case-routing/replays");
        add("/rules/{policy}/replays/{id}/cancel", "/rules/case-routing/replays/1/cancel");
        add("/evidence/{kind}/{id}", "/evidence/return/{return}");
        add("/evidence/{kind}/{id}/proofs", "/evidence/return/{return}/proofs");
        add("/evidence/{kind}/{id}/proofs/{document}/take-back", "/evidence/return/{return}/proofs/{proof}/take-back");
    }

    /** A request that would go through if the things were one's own: every field that some form has, or the same as JSON. */
    static AbstractMockHttpServletRequestBuilder<?> request(HttpMethod method, String path, Things things) {
        boolean json = path.matches("/api/(?!.*/imports).*|/tasks/.*/(complete|draft)|/rules/.*/content");
        String address = things.fill(path);
        return json
                ? MockMvcRequestBuilders.request(method, address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.formatted(things.seller()))
                        .with(csrf())
                : form(address, things).with(csrf());
    }

    private static AbstractMockHttpServletRequestBuilder<?> form(String address, Things things) {
        byte[] content = "A file".getBytes(StandardCharsets.UTF_8);
        MockMultipartHttpServletRequestBuilder form =
                multipart(address).file(new MockMultipartFile("file", "a.txt", "text/plain", content));
        form.param("category", address.startsWith("/settings") ? "books" : "ORDER");
        FIELDS.forEach((field, value) -> form.param(field, things.fill(value)));
        return form;
    }

    private void add(String pattern, String path) {
        byPattern.put(pattern, path);
    }
}
