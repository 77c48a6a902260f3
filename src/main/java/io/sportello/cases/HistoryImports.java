package io.sportello.cases;

import io.sportello.subjects.SubjectNotFound;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Keeps the imports of histories, filtered by seller. */
interface HistoryImports extends JpaRepository<HistoryImport, Long> {

    @Query(value = "select nextval('case_history_import_seq')", nativeQuery = true)
    long nextId();

    /** The import, or {@link SubjectNotFound}. */
    default HistoryImport get(long id) {
        return findById(id).orElseThrow(() -> new SubjectNotFound(HistoryImport.KIND + "/I-" + id));
    }
}
