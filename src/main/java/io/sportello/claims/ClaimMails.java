package io.sportello.claims;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps which mails are about which claim. */
interface ClaimMails extends JpaRepository<ClaimMail, Long> {

    boolean existsByClaimIdAndMailId(long claimId, long mailId);

    List<ClaimMail> findByClaimIdOrderByReceivedAtAscIdAsc(long claimId);
}
