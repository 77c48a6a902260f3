package io.sportello.policies.versions;

import io.sportello.assets.Asset;
import io.sportello.assets.Assets;
import io.sportello.policies.TableRefused;
import io.sportello.policies.tables.TableCheck;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Takes the shipped decision tables in at start-up: a new one as version 1, a changed one as a proposed next version,
 * since what is in force belongs to the officers.
 */
@Component
public class ShippedTables implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedTables.class);

    private final Assets assets;
    private final PolicyVersionRepository versions;
    private final PolicyShelf shelf;
    private final TableCheck check;
    private final Clock clock;

    ShippedTables(Assets assets, PolicyVersionRepository versions, PolicyShelf shelf, TableCheck check, Clock clock) {
        this.assets = assets;
        this.versions = versions;
        this.shelf = shelf;
        this.check = check;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        assets.find("rules", ".dmn").forEach(this::take);
        shelf.refresh();
    }

    /**
     * Stores a file as a version unless its content is stored already.
     *
     * @throws TableRefused when it is not a decision table that may be run
     */
    public void take(Asset file) {
        String sha = Sha256.of(file.text());
        List<VersionLine> known = versions.lines().stream()
                .filter(line -> line.policy().equals(file.name()))
                .toList();
        if (known.stream().anyMatch(line -> line.sha256().equals(sha))) {
            return;
        }
        check.check(file.toString(), file.name(), file.text());
        store(file, sha, known.isEmpty() ? 1 : known.get(known.size() - 1).version() + 1);
    }

    private void store(Asset file, String sha, int version) {
        boolean first = version == 1;
        VersionLine line = new VersionLine(
                file.name(),
                version,
                sha,
                first ? VersionStatus.PUBLISHED : VersionStatus.PROPOSED,
                // the first version also answers for what happened before it was installed
                first ? Instant.EPOCH : clock.instant(),
                file.path(),
                clock.instant(),
                "system");
        try {
            versions.saveAndFlush(new PolicyVersion(line, file.text()));
            LOG.info("{} v{} taken in, {}", file.name(), version, line.status());
        } catch (DataIntegrityViolationException e) {
            LOG.info("{} v{} was taken in by another node", file.name(), version);
        }
    }
}
