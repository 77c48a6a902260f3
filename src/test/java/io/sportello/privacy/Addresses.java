package io.sportello.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** For every address pattern that answers a GET, addresses by which a seller can try it; names in braces are {@link Things}. */
class Addresses {

    /** What is the same for everybody and knows nobody's data, and what only tests have. */
    static final Set<String> NEED_NOTHING = Set.of(
            "/accessibility",
            "/error",
            "/manifest.webmanifest",
            "/offline",
            "/setup/{token}",
            "/signin",
            "/sw.js",
            "/swagger-ui.html",
            "/v3/api-docs",
            "/v3/api-docs.yaml",
            "/v3/api-docs/swagger-config");

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int ABSENT = 404;

    private static final List<String> SUBJECTS = List.of(
            "case/{case}",
            "case/{caseOfStaff}",
            "case/{caseSplitOff}",
            "case/{caseOfMail}",
            "message/{thread}",
            "message/{threadEscalated}",
            "message/{threadWithoutNeed}",
            "message/{threadElsewhere}",
            "return/{return}",
            "feedback/{feedback}",
            "feedback/{feedbackSentBack}",
            "claim/{claim}",
            "notification/{notification}",
            "import/I-{import}");

    /** Subjects of the staff's own rooms, and a mail that nothing took. */
    private static final List<String> STAFFS =
            List.of("case-history/I-{history}", "mail/E-{mail}", "mail-import/I-{mailImport}", "outgoing/O-{outgoing}");

    private final Map<String, List<Address>> byPattern = new LinkedHashMap<>();

    Addresses() {
        shell();
        accounts();
        cases();
        messages();
        casework();
        rules();
        files();
        kernel();
    }

    /**
     * An address.
     *
     * @param path with the names of things in braces
     * @param mine the status that whose things they are gets
     * @param other the status that another seller gets
     */
    record Address(String path, int mine, int other) {

        boolean isList() {
            return mine == OK && other == OK;
        }
    }

    Map<String, List<Address>> byPattern() {
        return byPattern;
    }

    Stream<Address> all() {
        return byPattern.values().stream().flatMap(List::stream);
    }

    private void shell() {
        list("/", "/");
        add("/notices", "/notices", 302, 302);
        list("/help", "/help?text=case");
        list("/palette", "/palette?q=walrus", "/palette?q=parcel", "/palette?q={return}", "/palette?q={case}");
        list("/palette", "/palette?q={caseOfStaff}", "/palette?q={thread}", "/palette?q=eligibility");
    }

    private void accounts() {
        list("/profile", "/profile");
        list("/profile/shortcuts", "/profile/shortcuts");
        staff("/profile/absences", "/profile/absences");
        staff("/profile/devices", "/profile/devices");
        staff("/absences", "/absences");
        staff("/admin/users", "/admin/users");
        staff("/admin/users/new", "/admin/users/new");
        staff("/admin/users/{id}", "/admin/users/1");
        staff("/admin/sellers", "/admin/sellers");
        staff("/admin/sellers/{id}", "/admin/sellers/{seller}");
        staff("/admin/operations", "/admin/operations");
        staff("/admin/incidents", "/admin/incidents");
        staff("/admin/incidents/{jobId}", "/admin/incidents/1");
        staff("/admin/incidents/{jobId}/variable", "/admin/incidents/1/variable");
        staff("/admin/incidents/{jobId}/move", "/admin/incidents/1/move");
        staff("/admin/processes/{process}", "/admin/processes/handle-return");
        staff("/admin/processes/{process}/migration", "/admin/processes/handle-return/migration?from=1");
        staff("/admin/runs/{id}", "/admin/runs/1");
        staff("/admin/runs/{id}/state", "/admin/runs/1/state");
        staff("/admin/mailboxes", "/admin/mailboxes");
        staff("/admin/mailboxes/new", "/admin/mailboxes/new");
        staff("/admin/mailboxes/{id}", "/admin/mailboxes/1");
    }

    private void cases() {
        list("/cases", "/cases", "/cases?view=ALL", "/cases?view=ALL&text=walrus");
        list("/cases/new", "/cases/new", "/cases/new?about=/cases/{case}", "/cases/new?about=/returns/{return}");
        list("/cases/new", "/cases/new?mail={mail}");
        own("/cases/{number}", "/cases/{case}", "/cases/{caseOfStaff}", "/cases/{caseSplitOff}", "/cases/{caseOfMail}");
        list("/api/cases", "/api/cases", "/api/cases?text=walrus", "/api/cases?tag=" + Secrets.TAG);
        own("/api/cases/{number}", "/api/cases/{case}", "/api/cases/{caseOfStaff}", "/api/cases/{caseSplitOff}");
        own("/api/cases/{number}", "/api/cases/{caseOfMail}");
        staff("/cases/imports", "/cases/imports");
        staff("/cases/imports/rows", "/cases/imports/rows");
        staff("/cases/imports/{id}", "/cases/imports/{history}");
        staff("/cases/imports/{id}/facts", "/cases/imports/{history}/facts");
        staff("/api/cases/imports/{id}", "/api/cases/imports/{history}");
        staff("/api/cases/imports/{id}/cases", "/api/cases/imports/{history}/cases");
        list("/cases/log", "/cases/log", "/cases/log?view=ALL", "/cases/log?text=walrus", "/cases/log?text=parcel");
        SUBJECTS.stream()
                .filter(subject -> !subject.startsWith("import/"))
                .forEach(subject -> own("/cases/log", "/cases/log?subject=" + subject));
        list("/api/cases/log", "/api/cases/log?size=200", "/api/cases/log?text=walrus", "/api/cases/log?text=parcel");
    }

    private void messages() {
        list("/messages", "/messages", "/messages?view=ALL", "/messages?view=ALL&text=Richiesta");
        own("/messages/{number}", "/messages/{thread}", "/messages/{threadEscalated}", "/messages/{threadElsewhere}");
        own("/messages/{number}", "/messages/{threadWithoutNeed}?all=true");
        own("/messages/{number}/canned/{id}", "/messages/{thread}/canned/{reply}");
        list("/messages/response-times", "/messages/response-times?days=30&show=unanswered");
        list("/messages/response-times.csv", "/messages/response-times.csv?days=30");
        list("/api/messages", "/api/messages?size=200", "/api/messages?text=Richiesta");
        own("/api/messages/{number}", "/api/messages/{thread}", "/api/messages/{threadEscalated}");
        own("/api/messages/{number}", "/api/messages/{threadWithoutNeed}", "/api/messages/{threadElsewhere}");
        list("/settings/replies", "/settings/replies");
        list("/settings/replies/new", "/settings/replies/new");
        own("/settings/replies/{id}", "/settings/replies/{reply}");
        staff("/mail", "/mail");
        staff("/mail/{id}", "/mail/{mail}", "/mail/{caseMail}");
        staff("/mail/{id}/attachments/{number}", "/mail/{mail}/attachments/1");
        staff("/mail/imports", "/mail/imports");
        staff("/mail/imports/rows", "/mail/imports/rows");
        staff("/mail/imports/{id}", "/mail/imports/{mailImport}");
        staff("/mail/imports/{id}/facts", "/mail/imports/{mailImport}/facts");
        staff("/api/messages/imports", "/api/messages/imports");
        staff("/api/messages/imports/{id}", "/api/messages/imports/{mailImport}");
    }

    private void casework() {
        list("/feedback", "/feedback");
        list("/feedback.csv", "/feedback.csv");
        own("/feedback/{number}", "/feedback/{feedback}", "/feedback/{feedbackSentBack}");
        list("/api/feedback", "/api/feedback?size=200");
        list("/api/feedback/figures", "/api/feedback/figures");
        own("/api/feedback/{number}", "/api/feedback/{feedback}", "/api/feedback/{feedbackSentBack}");
        list("/claims", "/claims", "/claims?status=open");
        own("/claims/{number}", "/claims/{claim}");
        staff("/claims/new", "/claims/new");
        list("/api/claims", "/api/claims");
        own("/api/claims/{number}", "/api/claims/{claim}");
        list("/performance", "/performance");
        list("/performance/notifications", "/performance/notifications", "/performance/notifications?show=all");
        own("/performance/notifications/{number}", "/performance/notifications/{notification}");
        list("/api/performance/accounts", "/api/performance/accounts");
        own("/api/performance/accounts/{seller}/{marketplace}", "/api/performance/accounts/{seller}/IT");
        own(
                "/api/performance/accounts/{seller}/{marketplace}/metrics/{metric}",
                "/api/performance/accounts/{seller}/IT/metrics/orderDefectRate.mfn");
        list("/api/performance/notifications", "/api/performance/notifications?size=200");
        own("/api/performance/notifications/{number}", "/api/performance/notifications/{notification}");
        list("/returns", "/returns");
        list("/returns.csv", "/returns.csv");
        own("/returns/{number}", "/returns/{return}");
        list("/api/returns", "/api/returns?size=200");
        own("/api/returns/{number}", "/api/returns/{return}");
        list("/settings/returns", "/settings/returns");
        own("/settings/returns", "/settings/returns?seller={seller}");
        list("/settings/hours", "/settings/hours");
        own("/settings/hours", "/settings/hours?seller={seller}");
        staff("/refunds", "/refunds");
        staff("/refunds/feeds/{id}", "/refunds/feeds/{feed}");
    }

    private void rules() {
        staff("/rules", "/rules");
        staff("/rules/{policy}", "/rules/case-routing");
        staff("/rules/{policy}/try", "/rules/case-routing/try");
        staff("/rules/{policy}/traffic", "/rules/case-routing/traffic");
        staff("/rules/{policy}/held", "/rules/marketplace-floor/held");
        staff("/rules/changes/{number}/held", "/rules/changes/P-1/held");
        staff("/rules/{policy}/rows/{row}", "/rules/case-routing/rows/1");
        staff("/rules/decisions/{id}/case", "/rules/decisions/{decision}/case");
        staff("/rules/{policy}/rollback", "/rules/case-routing/rollback?version=1");
        staff("/rules/{policy}/evidence", "/rules/case-routing/evidence?version=1");
        staff("/rules/changes/{number}", "/rules/changes/P-1");
        staff("/rules/changes/{number}/grid", "/rules/changes/P-1/grid");
        staff("/rules/changes/{number}/content", "/rules/changes/P-1/content");
        staff("/rules/changes/{number}/table.xlsx", "/rules/changes/P-1/table.xlsx");
        staff("/rules/{policy}/versions/{version}/table.xlsx", "/rules/case-routing/versions/1/table.xlsx");
        staff("/rules/changes/{number}/present", "/rules/changes/P-1/present?revision=0");
        staff("/rules/traffic", "/rules/traffic");
        staff("/rules/changes/{number}/replay", "/rules/changes/P-1/replay");
        staff("/rules/changes/{number}/tests", "/rules/changes/P-1/tests");
        staff("/rules/changes/{number}/tests/missing", "/rules/changes/P-1/tests/missing");
        staff("/rules/{policy}/compare", "/rules/case-routing/compare?from=1&to=1");
        staff("/rules/{policy}/replays", "/rules/case-routing/replays");
        staff("/rules/{policy}/replays/rows", "/rules/case-routing/replays/rows");
        staff("/rules/{policy}/replays/{id}", "/rules/case-routing/replays/1");
        staff("/rules/{policy}/replays/{id}/state", "/rules/case-routing/replays/1/state");
        staff("/rules/{policy}/replays/{id}/cases/{decision}", "/rules/case-routing/replays/1/cases/1");
        staff("/rules/{policy}/replays/{id}/cases.csv", "/rules/case-routing/replays/1/cases.csv");
        SUBJECTS.forEach(subject -> list("/api/decisions", "/api/decisions?size=200&subject=" + subject));
        own("/api/decisions/{id}", "/api/decisions/{decision}");
        list("/workflow/diagrams/{processDefinitionId}", "/workflow/diagrams/{process}");
    }

    private void files() {
        list("/imports", "/imports");
        list("/imports/rows", "/imports/rows");
        own("/imports/{id}", "/imports/{import}");
        own("/imports/{id}/facts", "/imports/{import}/facts");
        own("/imports/{id}/rejects.csv", "/imports/{import}/rejects.csv");
        list("/api/returns/imports", "/api/returns/imports");
        own("/api/returns/imports/{id}", "/api/returns/imports/{import}");
        own("/api/returns/imports/{id}/rejects", "/api/returns/imports/{import}/rejects");
        for (String pattern : List.of("/documents/{id}", "/api/documents/{id}")) {
            for (String file : List.of("caseFile", "sentFile", "proof", "importFile", "caseMailFile")) {
                own(pattern, pattern.replace("id", file));
            }
            for (String file : List.of("draftFile", "historyFile", "mailFile", "mailsFile")) {
                add(pattern, pattern.replace("id", file), ABSENT, ABSENT);
            }
        }
    }

    private void kernel() {
        staff("/tasks", "/tasks");
        staff("/api/tasks", "/api/tasks");
        staff("/tasks/changes", "/tasks/changes?shown={task}&changed={task}");
        staff("/tasks/events", "/tasks/events");
        staff("/profile/undo", "/profile/undo");
        staff("/tasks/team", "/tasks/team", "/tasks/team?team=support&seller={seller}&hours=72");
        staff("/tasks/bulk/{id}", "/tasks/bulk/1");
        staff("/tasks/bulk/{id}/form", "/tasks/bulk/1/form");
        for (String pattern : List.of(
                "/tasks/{id}",
                "/tasks/{id}/colleagues",
                "/tasks/{id}/form",
                "/tasks/{id}/outcome",
                "/tasks/{id}/pane",
                "/api/tasks/{id}")) {
            add(pattern, pattern.replace("id", "task"), FORBIDDEN, ABSENT);
        }
        for (String subject : SUBJECTS) {
            own("/api/journal/{kind}/{id}", "/api/journal/" + subject + "?size=200");
            own("/api/journal/{kind}/{id}/verification", "/api/journal/" + subject + "/verification");
            own("/evidence/{kind}/{id}", "/evidence/" + subject);
            own("/api/evidence/{kind}/{id}", "/api/evidence/" + subject);
            own("/api/subjects/export.xes", "/api/subjects/export.xes?subject=" + subject);
        }
        for (String subject : STAFFS) {
            add("/api/journal/{kind}/{id}", "/api/journal/" + subject, ABSENT, ABSENT);
            add("/api/journal/{kind}/{id}/verification", "/api/journal/" + subject + "/verification", ABSENT, ABSENT);
            add("/evidence/{kind}/{id}", "/evidence/" + subject, ABSENT, ABSENT);
            add("/api/evidence/{kind}/{id}", "/api/evidence/" + subject, ABSENT, ABSENT);
            add("/api/subjects/export.xes", "/api/subjects/export.xes?subject=" + subject, ABSENT, ABSENT);
        }
        own("/evidence/{kind}/{id}", "/evidence/mail/E-{caseMail}");
        list("/api/subjects/export.xes", "/api/subjects/export.xes", "/api/subjects/export.xes?kind=case");
    }

    private void own(String pattern, String... paths) {
        Stream.of(paths).forEach(path -> add(pattern, path, OK, ABSENT));
    }

    private void list(String pattern, String... paths) {
        Stream.of(paths).forEach(path -> add(pattern, path, OK, OK));
    }

    private void staff(String pattern, String... paths) {
        Stream.of(paths).forEach(path -> add(pattern, path, FORBIDDEN, FORBIDDEN));
    }

    private void add(String pattern, String path, int mine, int other) {
        byPattern.computeIfAbsent(pattern, any -> new ArrayList<>()).add(new Address(path, mine, other));
    }
}
