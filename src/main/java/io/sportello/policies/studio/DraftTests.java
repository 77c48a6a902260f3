package io.sportello.policies.studio;

import io.sportello.accounts.CurrentUser;
import io.sportello.policies.TableRefused;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.TableReader;
import io.sportello.policies.tables.TableTest;
import io.sportello.policies.tables.TestWriter;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Element;

/** Keeps the tests that lie in a draft; one that somebody else wrote meanwhile is never overwritten. */
@Service
@Transactional
public class DraftTests {

    private final PolicyChangeRepository changes;
    private final CurrentUser user;
    private final Clock clock;

    DraftTests(PolicyChangeRepository changes, CurrentUser user, Clock clock) {
        this.changes = changes;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Puts tests behind the others.
     *
     * @throws ChangeRefused when there is another of a name, or there would be too many
     */
    public ChangeView add(String number, List<TableTest> tests) {
        return edit(changes.held(number), decision -> tests.forEach(test -> TestWriter.add(decision, test)));
    }

    /**
     * Writes a test anew.
     *
     * @param name what it was called
     * @param mark the {@link TestText#mark} of the test as it was shown
     * @throws ChangeRefused when it is not there any more, or somebody else has written it since
     */
    public ChangeView replace(String number, String name, String mark, TableTest test) {
        return edit(unchanged(number, name, mark), decision -> TestWriter.replace(decision, name, test));
    }

    /** Takes a test out, unless somebody else has written it since it was shown. */
    public ChangeView remove(String number, String name, String mark) {
        return edit(unchanged(number, name, mark), decision -> TestWriter.remove(decision, name));
    }

    private PolicyChange unchanged(String number, String name, String mark) {
        PolicyChange draft = changes.held(number);
        TableTest now = table(draft, draft.content().text()).tests().stream()
                .filter(test -> test.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ChangeRefused("name", "policies.test.gone", name));
        if (!TestText.mark(now).equals(mark)) {
            throw new ChangeRefused("name", "policies.test.written", name);
        }
        return draft;
    }

    private ChangeView edit(PolicyChange draft, Consumer<Element> edit) {
        TableEditor editor = TableEditor.of(draft.policy(), draft.content().text());
        edit.accept(editor.decision());
        String content = editor.content();
        table(draft, content);
        draft.save(TableContent.of(content), clock.instant(), user.name());
        return changes.saveAndFlush(draft).view();
    }

    private static DecisionTable table(PolicyChange draft, String content) {
        try {
            return TableReader.read(draft.policy(), content);
        } catch (TableRefused refused) {
            throw new ChangeRefused("name", "policies.test.refused", refused.getLocalizedMessage());
        }
    }
}
