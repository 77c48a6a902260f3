package io.sportello.claims.web;

import io.sportello.claims.ClaimQueries;
import io.sportello.claims.ClaimStatus;
import io.sportello.claims.ClaimView;
import io.sportello.claims.WaitingClaims;
import io.sportello.navigation.Notice;
import io.sportello.navigation.NoticeSource;
import io.sportello.navigation.Tile;
import io.sportello.navigation.TileSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the overview and the bell tell of claims: those to be answered, and those whose time comes to its end. */
@Component
class ClaimNotices implements TileSource, NoticeSource {

    private final ClaimQueries claims;

    ClaimNotices(ClaimQueries claims) {
        this.claims = claims;
    }

    @Override
    public Tile tile(String seller) {
        WaitingClaims waiting = claims.waiting(seller);
        return new Tile(
                ClaimSections.CLAIMS,
                "claims",
                "/claims?status=" + ClaimFilter.UNANSWERED,
                "gavel",
                waiting.count(),
                waiting.earliestDue(),
                waiting.urgent());
    }

    @Override
    public List<Notice> notices(String seller, int most) {
        return claims.urgent(seller, most).stream().map(ClaimNotices::notice).toList();
    }

    private static Notice notice(ClaimView claim) {
        return new Notice(
                ClaimStatus.UNANSWERED.contains(claim.status()) ? "claim-due" : "claim-appeal",
                claim.number() + " · " + claim.title(),
                claim.sellerId(),
                claim.marketplace(),
                "/claims/" + claim.number(),
                "gavel",
                claim.due());
    }
}
