package io.sportello.performance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each statement once, and has the newest one looked at for what is going wrong. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ReportedHealthIntake implements HealthIntake {

    private final HealthReports reports;
    private final HealthAlerts alerts;
    private final Clock clock;

    ReportedHealthIntake(HealthReports reports, HealthAlerts alerts, Clock clock) {
        this.reports = reports;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public boolean take(String sellerId, ReportedHealth reported, long importId, long line) {
        String fingerprint = fingerprint(reported);
        if (reports.existsBySellerIdAndMarketplaceAndFingerprint(sellerId, reported.marketplace(), fingerprint)) {
            return false;
        }
        HealthReport kept =
                reports.save(new HealthReport(sellerId, reported, fingerprint, importId, line, clock.instant()));
        reports.flush();
        if (isNewest(kept)) {
            alerts.check(kept);
        }
        return true;
    }

    /** A report that comes late tells of the past, which nobody can mend. */
    private boolean isNewest(HealthReport kept) {
        return reports.findFirstBySellerIdAndMarketplaceOrderByAsOfDescIdDesc(kept.sellerId(), kept.marketplace())
                .filter(newest -> newest.id().equals(kept.id()))
                .isPresent();
    }

    private static String fingerprint(ReportedHealth reported) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String stated = reported.accountStatus() + reported.metrics();
            return HexFormat.of().formatHex(digest.digest(stated.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
