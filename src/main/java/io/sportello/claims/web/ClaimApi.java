package io.sportello.claims.web;

import io.sportello.claims.ClaimPage;
import io.sportello.claims.ClaimQueries;
import io.sportello.claims.ClaimQuery;
import io.sportello.claims.ClaimStatus;
import io.sportello.claims.ClaimView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Claims for programs. */
@RestController
@RequestMapping("/api/claims")
@Tag(name = "Claims")
class ClaimApi {

    private final ClaimQueries claims;

    ClaimApi(ClaimQueries claims) {
        this.claims = claims;
    }

    @GetMapping
    @Operation(summary = "A-to-z claims, the newest first; at most 200 a page, with a cursor to the next")
    ClaimPage find(
            @RequestParam(required = false) Set<ClaimStatus> status,
            @RequestParam(required = false) String seller,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int size) {
        return claims.find(new ClaimQuery(status, seller, text, cursor, size));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One A-to-z claim, by its number such as Z-1001")
    ClaimView get(@PathVariable String number) {
        return claims.get(number);
    }
}
