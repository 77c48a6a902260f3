package io.sportello.caselog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The case log for programs. */
@RestController
@RequestMapping("/api/cases/log")
@Tag(name = "Case log")
class CaseLogApi {

    private static final int LARGEST_PAGE = 200;

    private final CaseLogQueries log;

    CaseLogApi(CaseLogQueries log) {
        this.log = log;
    }

    @GetMapping
    @Operation(
            summary =
                    "How every case-like thing stands, the latest moved first; text looks in everything that was said;"
                            + " at most 200 a page, with a cursor")
    LogPage find(
            @RequestParam(defaultValue = "ALL") LogView view,
            @RequestParam(required = false) String seller,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String marketplace,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int size) {
        int most = Math.max(1, Math.min(size, LARGEST_PAGE));
        return log.find(new LogQuery(view, seller, kind, marketplace, text, cursor, most));
    }
}
