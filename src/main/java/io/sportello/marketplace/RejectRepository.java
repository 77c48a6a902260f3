package io.sportello.marketplace;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** The rejected rows, filtered by seller. */
interface RejectRepository extends JpaRepository<ImportReject, Long> {

    List<ImportReject> findByImportIdAndIdGreaterThanOrderById(long importId, long after, Limit limit);
}
