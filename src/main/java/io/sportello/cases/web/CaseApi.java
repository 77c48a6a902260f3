package io.sportello.cases.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.cases.CaseCategory;
import io.sportello.cases.CaseEntryView;
import io.sportello.cases.CaseIntake;
import io.sportello.cases.CaseOrigin;
import io.sportello.cases.CasePage;
import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseQuery;
import io.sportello.cases.CaseRefused;
import io.sportello.cases.CaseStatus;
import io.sportello.cases.CaseTalk;
import io.sportello.cases.CaseView;
import io.sportello.cases.CaseWork;
import io.sportello.cases.NewCase;
import io.sportello.subjects.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Support cases for programs. Support works on them by completing their tasks. */
@RestController
@RequestMapping("/api/cases")
@Tag(name = "Cases")
class CaseApi {

    private final CaseQueries cases;
    private final CaseIntake intake;
    private final CaseTalk talk;
    private final CaseWork work;
    private final MessageSource messages;
    private final CurrentUser user;

    CaseApi(
            CaseQueries cases,
            CaseIntake intake,
            CaseTalk talk,
            CaseWork work,
            MessageSource messages,
            CurrentUser user) {
        this.cases = cases;
        this.intake = intake;
        this.talk = talk;
        this.work = work;
        this.messages = messages;
        this.user = user;
    }

    /** A case with what stands in it, oldest first. */
    record Conversation(CaseView about, List<CaseEntryView> entries) {}

    /** What to write. */
    record Words(String text) {}

    /** A case to open; {@code orderId}, {@code product} and {@code neededBy} may be left out. */
    record Opening(
            String sellerId,
            CaseCategory category,
            String title,
            String description,
            String orderId,
            String product,
            Instant neededBy) {}

    @GetMapping
    @Operation(summary = "Cases, the last changed first; at most 200 a page, with a cursor to the next")
    CasePage find(
            @RequestParam(required = false) CaseStatus status,
            @RequestParam(required = false) String seller,
            @RequestParam(required = false) CaseCategory category,
            @RequestParam(required = false) String tag,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int size) {
        Set<CaseStatus> statuses = status == null ? EnumSet.allOf(CaseStatus.class) : Set.of(status);
        return cases.find(new CaseQuery(statuses, false, seller, category, tag, null, text, cursor, size));
    }

    @GetMapping("/{number:C-\\d{1,18}}")
    @Operation(summary = "One case, by its number such as C-1001; a seller gets it without notes and names")
    Conversation get(@PathVariable String number) {
        CaseView view = cases.get(number);
        return new Conversation(view, cases.entries(view.subject()));
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('SELLER', 'SUPPORT')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Opens a case")
    Conversation open(@RequestBody Opening opening) {
        if (opening.sellerId() == null || opening.category() == null) {
            throw new CaseRefused(null, "cases.refused.form");
        }
        Subject subject = intake.open(new NewCase(
                opening.sellerId(),
                opening.category(),
                text(opening.title()),
                text(opening.description()),
                opening.orderId(),
                opening.product(),
                null,
                opening.neededBy(),
                user.is(Role.SELLER) ? CaseOrigin.SELLER : CaseOrigin.STAFF,
                List.of()));
        return get(subject.id());
    }

    @PostMapping("/{number:C-\\d{1,18}}/messages")
    @PreAuthorize("hasAnyRole('SELLER', 'SUPPORT')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Writes to support, or from support to the seller; a seller who writes reopens a resolved case")
    Conversation say(@PathVariable String number, @RequestBody Words words) {
        talk.say(cases.get(number).subject(), text(words.text()), List.of());
        return get(number);
    }

    @PostMapping("/{number:C-\\d{1,18}}/notes")
    @PreAuthorize("hasRole('SUPPORT')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Writes a note that only the staff see")
    Conversation note(@PathVariable String number, @RequestBody Words words) {
        talk.note(cases.get(number).subject(), text(words.text()));
        return get(number);
    }

    @PostMapping("/{number:C-\\d{1,18}}/confirmation")
    @PreAuthorize("hasRole('SELLER')")
    @Operation(summary = "Confirms the solution, which closes the case")
    Conversation confirm(@PathVariable String number) {
        work.confirm(cases.get(number).subject());
        return get(number);
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }

    @ExceptionHandler
    ProblemDetail refused(CaseRefused refused) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                messages.getMessage(refused.getMessage(), refused.arguments(), LocaleContextHolder.getLocale()));
    }
}
