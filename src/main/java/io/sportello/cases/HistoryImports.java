package io.sportello.cases;

import io.sportello.subjects.SubjectNotFound;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Keeps the imports of histories, filtered by seller. */
interface HistoryImports extends JpaRepository<HistoryImport, Long> {

    @Query(value = "select nextval('case_history_import_seq')", nativeQuery = true)
    long nextId();

    List<HistoryImport> findByIdLessThanOrderByIdDesc(long before, Limit limit);

    List<HistoryImport> findBySellerIdAndIdLessThanOrderByIdDesc(String sellerId, long before, Limit limit);

    /** The import, or {@link SubjectNotFound}. */
    default HistoryImport get(long id) {
        return findById(id).orElseThrow(() -> new SubjectNotFound(HistoryImport.KIND + "/I-" + id));
    }
}
