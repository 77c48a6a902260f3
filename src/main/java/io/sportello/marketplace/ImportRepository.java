package io.sportello.marketplace;

import io.sportello.documents.ImportStatus;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The imports, filtered by seller. */
interface ImportRepository extends JpaRepository<ReportImport, Long> {

    List<ReportImport> findByIdLessThanOrderByIdDesc(long before, Limit limit);

    List<ReportImport> findBySellerIdAndIdLessThanOrderByIdDesc(String sellerId, long before, Limit limit);

    boolean existsBySellerIdAndSha256AndChannel(String sellerId, String sha256, Channel channel);

    @Query("select min(i.id) from ReportImport i where i.sellerId = ?1 and i.status = ?2 and i.id <> ?3")
    Long firstOther(String sellerId, ImportStatus status, long id);

    @Query(value = "select nextval('report_import_seq')", nativeQuery = true)
    long nextId();
}
