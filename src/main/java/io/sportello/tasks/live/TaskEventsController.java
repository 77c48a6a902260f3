package io.sportello.tasks.live;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerScope;
import io.sportello.tasks.Staff;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Opens the stream of server-sent events of a page: {@code changed} with the ids of tasks, {@code many} when they are too
 * many to name. It ends after some minutes and the browser opens another, so that what its reader may see is asked again.
 */
@RestController
class TaskEventsController {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final TaskStreams streams;
    private final CurrentUser user;
    private final SellerScope scope;

    TaskEventsController(TaskStreams streams, CurrentUser user, SellerScope scope) {
        this.streams = streams;
        this.user = user;
        this.scope = scope;
    }

    @GetMapping(path = "/tasks/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize(Staff.ONLY)
    SseEmitter events(HttpServletResponse response) throws IOException {
        // a proxy would hold short events back
        response.setHeader("X-Accel-Buffering", "no");
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        TaskStream stream = new TaskStream(emitter, user.name(), scope.seesAll(), scope.sellerIds());
        emitter.onCompletion(() -> streams.close(stream));
        emitter.onTimeout(emitter::complete);
        emitter.send(SseEmitter.event().comment("listening").reconnectTime(2_000));
        streams.open(stream);
        return emitter;
    }
}
