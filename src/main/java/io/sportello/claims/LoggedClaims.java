package io.sportello.claims;

import io.sportello.caselog.LoggedSubject;
import io.sportello.caselog.LoggedSubjects;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** All claims, for the case log. */
@Component
class LoggedClaims implements LoggedSubjects {

    private final Claims claims;

    LoggedClaims(Claims claims) {
        this.claims = claims;
    }

    @Override
    public String kind() {
        return Claim.KIND;
    }

    @Override
    public boolean any() {
        return claims.count() > 0;
    }

    @Override
    public List<LoggedSubject> after(long number, int most) {
        return claims.findByIdGreaterThanOrderById(number, Limit.of(most)).stream()
                .map(ClaimLog::logged)
                .toList();
    }
}
