package io.sportello.messages.web;

import io.sportello.messages.EntryView;
import io.sportello.messages.Finding;
import io.sportello.messages.Replies;
import io.sportello.messages.ReplyRefused;
import io.sportello.messages.ThreadNotes;
import io.sportello.messages.ThreadPage;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.ThreadQuery;
import io.sportello.messages.ThreadView;
import io.sportello.messages.process.AnswerDesk;
import io.sportello.subjects.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

/** Buyers' messages for programs. While a buyer waits, they are answered by completing the task {@code reply-to-buyer}. */
@RestController
@RequestMapping("/api/messages")
@Tag(name = "Messages")
class MessageApi {

    private static final int LARGEST_PAGE = 200;

    private final ThreadQueries threads;
    private final AnswerDesk desk;
    private final Replies replies;
    private final ThreadNotes notes;
    private final MessageSource messages;

    MessageApi(ThreadQueries threads, AnswerDesk desk, Replies replies, ThreadNotes notes, MessageSource messages) {
        this.threads = threads;
        this.desk = desk;
        this.replies = replies;
        this.notes = notes;
        this.messages = messages;
    }

    /** A thread with what stands in it, oldest first. */
    record Conversation(ThreadView thread, List<EntryView> entries) {}

    /**
     * What to write.
     *
     * @param anyway whether to send it although the guidelines warn; absent means not
     */
    record Words(String text, Boolean anyway) {
        String stripped() {
            return text == null ? "" : text.strip();
        }
    }

    /** What speaks against a text. */
    record Findings(List<Finding> items) {}

    @GetMapping
    @Operation(
            summary =
                    "Threads; those that wait by due date, the others newest first; at most 200 a page, with a cursor")
    ThreadPage find(
            @RequestParam(required = false) Boolean waiting,
            @RequestParam(defaultValue = "false") boolean undecided,
            @RequestParam(required = false) String seller,
            @RequestParam(required = false) String marketplace,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int size) {
        int most = Math.max(1, Math.min(size, LARGEST_PAGE));
        return threads.find(new ThreadQuery(waiting, undecided, seller, marketplace, text, cursor, most));
    }

    @GetMapping("/{number:M-\\d{1,18}}")
    @Operation(summary = "One thread, by its number such as M-77")
    Conversation get(@PathVariable String number) {
        ThreadView thread = threads.get(number);
        return new Conversation(thread, threads.entries(thread.subject()));
    }

    @PostMapping("/{number:M-\\d{1,18}}/replies")
    @PreAuthorize("hasRole('SUPPORT')")
    @Operation(summary = "Replies by mail; it leaves after the hold")
    Conversation reply(@PathVariable String number, @RequestBody Words words) {
        Subject subject = threads.get(number).subject();
        desk.reply(subject, words.stripped(), Boolean.TRUE.equals(words.anyway()));
        return get(number);
    }

    @PostMapping("/{number:M-\\d{1,18}}/checks")
    @PreAuthorize("hasRole('SUPPORT')")
    @Operation(summary = "What the guidelines have against a text; nothing is sent or kept")
    Findings check(@PathVariable String number, @RequestBody Words words) {
        return new Findings(replies.check(threads.get(number).subject(), words.stripped()));
    }

    @PostMapping("/{number:M-\\d{1,18}}/no-response-needed")
    @PreAuthorize("hasRole('SUPPORT')")
    @Operation(summary = "Says why no response is needed, which stops the clocks")
    Conversation noneNeeded(@PathVariable String number, @RequestBody Words words) {
        desk.noneNeeded(threads.get(number).subject(), words.stripped());
        return get(number);
    }

    @PostMapping("/{number:M-\\d{1,18}}/notes")
    @PreAuthorize("hasRole('SUPPORT')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Writes a note that only the staff see")
    Conversation note(@PathVariable String number, @RequestBody Words words) {
        notes.write(threads.get(number).subject(), words.stripped());
        return get(number);
    }

    @ExceptionHandler
    ProblemDetail refused(ReplyRefused refused) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                messages.getMessage(refused.getMessage(), refused.arguments(), LocaleContextHolder.getLocale()));
    }
}
