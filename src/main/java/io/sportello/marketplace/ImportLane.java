package io.sportello.marketplace;

import io.sportello.documents.ImportStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the imports of one seller run one after another on whatever node, since two at once would change the same returns.
 * Whoever asks holds the seller's row until the end of its transaction. It is not read by users, so it needs no scope.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportLane {

    private final JdbcTemplate jdbc;
    private final ImportRepository imports;

    ImportLane(JdbcTemplate jdbc, ImportRepository imports) {
        this.jdbc = jdbc;
        this.imports = imports;
    }

    /**
     * Takes the lane for an import.
     *
     * @return whether it was free; if not, the import's turn comes when the others have left
     */
    boolean enter(String sellerId, long importId) {
        if (current(sellerId) != null) {
            return false;
        }
        occupy(sellerId, importId);
        return true;
    }

    /**
     * Leaves the lane to the import that has waited longest.
     *
     * @return its number, or null when none waits
     */
    Long leave(String sellerId, long importId) {
        Long now = current(sellerId);
        if (now == null || now != importId) {
            return null;
        }
        Long next = imports.firstOther(sellerId, ImportStatus.RECEIVED, importId);
        occupy(sellerId, next);
        return next;
    }

    private Long current(String sellerId) {
        jdbc.update("insert into import_lane (seller_id) values (?) on conflict do nothing", sellerId);
        return jdbc.queryForObject(
                "select import_id from import_lane where seller_id = ? for update", Long.class, sellerId);
    }

    private void occupy(String sellerId, Long importId) {
        jdbc.update("update import_lane set import_id = ? where seller_id = ?", importId, sellerId);
    }
}
