package io.sportello.tasks.list;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.tasks.TaskRefused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps filters of the work list under names. One's own views are one's own to change; those that all staff see are also the
 * administrators' to change. A view shows nobody more than they may see.
 */
@Service
class SavedViews {

    /** The most of one person; and the most that a page shows. */
    static final int MOST = 30;

    private final SavedViewRepository views;
    private final CurrentUser user;
    private final Clock clock;

    SavedViews(SavedViewRepository views, CurrentUser user, Clock clock) {
        this.views = views;
        this.user = user;
        this.clock = clock;
    }

    /** Those that the current user may read, at most {@value #MOST}. */
    @Transactional(readOnly = true)
    public List<SavedViewLine> mine() {
        return views.readBy(user.name(), Limit.of(MOST)).stream()
                .map(view -> view.line(user.name()))
                .toList();
    }

    /** One that the current user may read. */
    @Transactional(readOnly = true)
    public Optional<SavedViewLine> find(long id) {
        return views.findById(id).filter(view -> view.isReadBy(user.name())).map(view -> view.line(user.name()));
    }

    /**
     * Keeps a filter under a name.
     *
     * @throws TaskRefused when the name is none, or the person has {@value #MOST} already
     */
    @Transactional
    public SavedViewLine save(String name, boolean shared, TaskFilter filter) {
        if (views.countByOwner(user.name()) >= MOST) {
            throw new TaskRefused("name", "tasks.saved.too-many", MOST);
        }
        SavedView view = new SavedView(user.name(), checked(name), shared, filter, clock.instant());
        return views.save(view).line(user.name());
    }

    /** Gives a view another name and other readers. */
    @Transactional
    public void rename(long id, String name, boolean shared) {
        own(id).rename(checked(name), shared);
    }

    /** Lets a view show other tasks. */
    @Transactional
    public SavedViewLine change(long id, TaskFilter filter) {
        SavedView view = own(id);
        view.filter(filter);
        return view.line(user.name());
    }

    @Transactional
    public void delete(long id) {
        views.delete(own(id));
    }

    private SavedView own(long id) {
        SavedView view = views.findById(id)
                .filter(found -> found.isReadBy(user.name()))
                .orElseThrow(() -> new SubjectNotFound("saved view"));
        if (!view.owner().equals(user.name()) && !user.is(Role.ADMIN)) {
            throw new TaskRefused("name", "tasks.saved.not-yours", view.owner());
        }
        return view;
    }

    private static String checked(String name) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty() || stripped.length() > SavedView.LONGEST_NAME) {
            throw new TaskRefused("name", "tasks.saved.name", SavedView.LONGEST_NAME);
        }
        return stripped;
    }
}
