package io.sportello.accounts;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Stores one-time links by their hash. */
interface SetupLinkRepository extends JpaRepository<SetupLink, String> {

    @Modifying
    @Query("delete from SetupLink l where l.userId is null and l.usedAt is null")
    int deleteUnusedForAdministrator();

    @Modifying
    @Query("delete from SetupLink l where l.userId = :userId and l.usedAt is null")
    int deleteUnusedOf(long userId);
}
