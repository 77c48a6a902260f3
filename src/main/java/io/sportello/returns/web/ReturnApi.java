package io.sportello.returns.web;

import io.sportello.returns.ReturnPage;
import io.sportello.returns.ReturnQueries;
import io.sportello.returns.ReturnQuery;
import io.sportello.returns.ReturnStatus;
import io.sportello.returns.ReturnView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns for programs. */
@RestController
@RequestMapping("/api/returns")
@Tag(name = "Returns")
class ReturnApi {

    private final ReturnQueries returns;

    ReturnApi(ReturnQueries returns) {
        this.returns = returns;
    }

    @GetMapping
    @Operation(summary = "Returns, newest request first; at most 200 a page, with a cursor to the next")
    ReturnPage find(
            @RequestParam(required = false) ReturnStatus status,
            @RequestParam(required = false) Boolean open,
            @RequestParam(required = false) String seller,
            @RequestParam(required = false) String marketplace,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int size) {
        return returns.find(new ReturnQuery(statuses(status, open), seller, marketplace, text, cursor, size));
    }

    private static Set<ReturnStatus> statuses(ReturnStatus status, Boolean open) {
        Set<ReturnStatus> wanted =
                open == null ? EnumSet.allOf(ReturnStatus.class) : open ? ReturnStatus.OPEN : ReturnStatus.FINISHED;
        return status == null ? wanted : wanted.stream().filter(status::equals).collect(Collectors.toUnmodifiableSet());
    }

    @GetMapping("/{number}")
    @Operation(summary = "One return, by its number such as R-1042")
    ReturnView get(@PathVariable String number) {
        return returns.get(number);
    }
}
