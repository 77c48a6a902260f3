package io.sportello.messages.web;

import io.sportello.messages.CannedReplies;
import io.sportello.messages.FilledReply;
import io.sportello.messages.ThreadQueries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Gives a thread's page a canned reply with the thread's facts put in. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'SELLER')")
class CannedChoiceController {

    private final CannedReplies replies;
    private final ThreadQueries threads;

    CannedChoiceController(CannedReplies replies, ThreadQueries threads) {
        this.replies = replies;
        this.threads = threads;
    }

    @GetMapping("/messages/{number}/canned/{id}")
    @ResponseBody
    FilledReply fill(@PathVariable String number, @PathVariable long id) {
        return replies.fill(id, threads.get(number).subject());
    }
}
