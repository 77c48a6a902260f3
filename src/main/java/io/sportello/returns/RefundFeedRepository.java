package io.sportello.returns;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the feed files' facts. */
interface RefundFeedRepository extends JpaRepository<RefundFeed, Long> {

    List<RefundFeed> findByIdLessThanOrderByIdDesc(long before, Limit limit);
}
