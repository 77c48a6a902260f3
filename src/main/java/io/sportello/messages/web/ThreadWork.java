package io.sportello.messages.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.messages.CannedReplies;
import io.sportello.messages.Replies;
import io.sportello.messages.ThreadDrafts;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.ThreadTriage;
import io.sportello.messages.ThreadView;
import io.sportello.messages.process.AnswerDesk;
import io.sportello.subjects.Subject;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Collects what only the staff see of a thread: the task, what was begun and what speaks against it, canned replies, and
 * where it may belong.
 */
@Component
class ThreadWork {

    private final ThreadQueries threads;
    private final ThreadTriage triage;
    private final ThreadDrafts drafts;
    private final Replies replies;
    private final CannedReplies canned;
    private final AnswerDesk desk;
    private final CurrentUser user;

    ThreadWork(
            ThreadQueries threads,
            ThreadTriage triage,
            ThreadDrafts drafts,
            Replies replies,
            CannedReplies canned,
            AnswerDesk desk,
            CurrentUser user) {
        this.threads = threads;
        this.triage = triage;
        this.drafts = drafts;
        this.replies = replies;
        this.canned = canned;
        this.desk = desk;
        this.user = user;
    }

    Map<String, Object> of(ThreadView thread) {
        Subject subject = thread.subject();
        Map<String, Object> work = new HashMap<>();
        work.put("task", desk.task(subject).orElse(null));
        work.put("mayAnswer", user.is(Role.SUPPORT));
        drafts.mine(subject).ifPresent(draft -> {
            work.put("draft", draft);
            work.put("findings", replies.check(subject, draft.words()));
        });
        work.put("begun", drafts.others(subject));
        work.put("canned", canned.of(thread.sellerId(), thread.language()));
        work.put("candidates", threads.candidates(subject));
        work.put("moves", triage.moves(subject));
        work.put("me", user.name());
        return work;
    }
}
