package io.sportello.policies.studio;

import io.sportello.accounts.CurrentUser;
import io.sportello.policies.TableRefused;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.SafeDmn;
import io.sportello.policies.tables.TableReader;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.Publishing;
import io.sportello.policies.versions.VersionLine;
import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins drafts and keeps what officers write into them; a row that somebody else wrote meanwhile is never overwritten. */
@Service
@Transactional
public class ChangeDrafts {

    private final PolicyChangeRepository changes;
    private final ChangeJournal journal;
    private final PolicyShelf shelf;
    private final Publishing versions;
    private final CurrentUser user;
    private final Clock clock;

    ChangeDrafts(
            PolicyChangeRepository changes,
            ChangeJournal journal,
            PolicyShelf shelf,
            Publishing versions,
            CurrentUser user,
            Clock clock) {
        this.changes = changes;
        this.journal = journal;
        this.shelf = shelf;
        this.versions = versions;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The draft of a policy: the one that is open, or a new one.
     *
     * @param version whose content a new one begins with; null for the one in force
     * @throws SubjectNotFound when there is no such version
     */
    public ChangeView open(String policy, Integer version) {
        return changes.findByOpenPolicy(policy)
                .map(PolicyChange::view)
                .orElseGet(() -> begin(policy, version, ChangeKind.EDIT));
    }

    /**
     * A change that brings an earlier version back.
     *
     * @throws ChangeRefused when another change of the policy is open
     */
    ChangeView rollback(String policy, int version, boolean emergency) {
        changes.findByOpenPolicy(policy).ifPresent(open -> {
            throw new ChangeRefused(
                    null, "policies.change.other-open", open.view().number());
        });
        return begin(policy, version, emergency ? ChangeKind.EMERGENCY : ChangeKind.ROLLBACK);
    }

    private ChangeView begin(String policy, Integer version, ChangeKind kind) {
        VersionLine base = (version == null ? shelf.inForce(policy, clock.instant()) : shelf.version(policy, version))
                .orElseThrow(() -> new SubjectNotFound("policy " + policy));
        PolicyChange begun = changes.saveAndFlush(new PolicyChange(
                policy,
                kind,
                base.version(),
                TableContent.of(versions.content(policy, base.version())),
                clock.instant(),
                user.name()));
        journal.write(begun, "begun", "base", base.version());
        return begun.view();
    }

    /**
     * Keeps the rows of a table as they were drawn, and everything else of the draft as it is. Where nothing differs,
     * nothing is saved.
     *
     * @param revision the revision that was drawn
     * @param drawn a file such as {@link DrawnTable} writes it
     * @param notes whether the annotations were drawn as well
     * @throws DraftConflict when somebody has saved it since
     * @throws io.sportello.policies.TableRefused when it is not one decision table
     * @throws ChangeRefused when it is no draft any more, or has other columns
     */
    public ChangeView draw(String number, long revision, String drawn, boolean notes) {
        PolicyChange draft = changes.held(number);
        ChangeView now = draft.view();
        if (!now.isDraft()) {
            throw new ChangeRefused(null, "policies.change.not-now");
        }
        TableContent content = DrawnRows.into(draft.policy(), now.content(), drawn, notes);
        if (content.equals(now.content())) {
            return now;
        }
        if (now.revision() != revision) {
            throw new DraftConflict(now, content);
        }
        return save(draft, content.text());
    }

    /**
     * Writes a row anew.
     *
     * @param mark the {@link RowText#mark} of the row as it was shown
     * @throws RowConflict when somebody else has written it since
     * @throws ChangeRefused when there is no such row, or the cells are not those of the table or may not stand in one
     */
    public ChangeView write(String number, int row, String mark, RowText written) {
        PolicyChange draft = changes.held(number);
        written.checkFits(table(draft));
        RowText now = row(draft, row);
        if (!now.mark().equals(mark)) {
            throw new RowConflict(row, now, written);
        }
        return edit(draft, table -> table.replace(row, written));
    }

    /**
     * Puts a row that answers nothing yet after another.
     *
     * @param after the other's number, or 0 to put it before all
     */
    public ChangeView add(String number, int after) {
        PolicyChange draft = changes.held(number);
        DecisionTable table = table(draft);
        if (after < 0 || after > table.rows().size()) {
            throw new ChangeRefused(null, "policies.change.no-row", after);
        }
        return edit(draft, editor -> editor.add(after, RowText.blank(table)));
    }

    /** Puts a copy of a row after it, to begin with. */
    public ChangeView copy(String number, int row, String mark) {
        PolicyChange draft = unchanged(number, row, mark);
        RowText copied = row(draft, row);
        return edit(draft, table -> table.add(row, copied));
    }

    /** Takes a row out, unless somebody else has written it since it was shown. */
    public ChangeView remove(String number, int row, String mark) {
        return edit(unchanged(number, row, mark), table -> table.remove(row));
    }

    /** Moves a row to another place, unless somebody else has written it since it was shown. */
    public ChangeView move(String number, int row, int to, String mark) {
        return edit(unchanged(number, row, mark), table -> table.move(row, to));
    }

    /** Gives a draft up. */
    public ChangeView discard(String number) {
        PolicyChange draft = changes.held(number);
        if (draft.view().status() != ChangeStatus.DRAFT) {
            throw new ChangeRefused(null, "policies.change.not-now");
        }
        draft.withdraw();
        journal.write(draft, "withdrawn");
        return changes.saveAndFlush(draft).view();
    }

    private PolicyChange unchanged(String number, int row, String mark) {
        PolicyChange draft = changes.held(number);
        RowText now = row(draft, row);
        if (!now.mark().equals(mark)) {
            throw new RowConflict(row, now, now);
        }
        return draft;
    }

    private static RowText row(PolicyChange draft, int number) {
        DecisionTable table = table(draft);
        if (number < 1 || number > table.rows().size()) {
            throw new ChangeRefused(null, "policies.change.no-row", number);
        }
        return RowText.of(table.row(number));
    }

    private static DecisionTable table(PolicyChange draft) {
        return TableReader.read(draft.policy(), draft.content().text());
    }

    private ChangeView edit(PolicyChange draft, Consumer<TableEditor> edit) {
        TableEditor editor = TableEditor.of(draft.policy(), draft.content().text());
        edit.accept(editor);
        if (editor.size() > SafeDmn.MAX_ROWS) {
            throw new ChangeRefused(null, "policies.change.too-many-rows", SafeDmn.MAX_ROWS);
        }
        String content = editor.content();
        checkReadable(draft.policy(), content);
        return save(draft, content);
    }

    /** What can't be read afterwards could not be mended row by row. */
    private static void checkReadable(String policy, String content) {
        try {
            TableReader.read(policy, content);
        } catch (TableRefused refused) {
            throw new ChangeRefused(null, "policies.change.refused", refused.getLocalizedMessage());
        }
    }

    private ChangeView save(PolicyChange draft, String content) {
        draft.save(TableContent.of(content), clock.instant(), user.name());
        return changes.saveAndFlush(draft).view();
    }
}
