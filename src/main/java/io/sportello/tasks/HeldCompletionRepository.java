package io.sportello.tasks;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stores completions that can still be taken back, at most one a task. */
interface HeldCompletionRepository extends JpaRepository<HeldCompletion, Long> {

    Optional<HeldCompletion> findByTaskId(String taskId);

    void deleteByTaskId(String taskId);
}
