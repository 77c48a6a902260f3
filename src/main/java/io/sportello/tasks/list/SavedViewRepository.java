package io.sportello.tasks.list;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stores saved views. */
interface SavedViewRepository extends JpaRepository<SavedView, Long> {

    /** A person's own first, then those of all, each by name. */
    @Query(
            """
            from SavedView v where v.owner = :reader or v.shared
            order by case when v.owner = :reader then 0 else 1 end, lower(v.name), v.id""")
    List<SavedView> readBy(String reader, Limit most);

    long countByOwner(String owner);
}
