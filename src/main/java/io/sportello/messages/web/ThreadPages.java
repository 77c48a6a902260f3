package io.sportello.messages.web;

import io.sportello.documents.DocumentRefused;
import io.sportello.messages.JoinRefused;
import io.sportello.messages.ReplyRefused;
import io.sportello.tasks.AnswersRefused;
import io.sportello.tasks.TaskConflict;
import io.sportello.tasks.TaskGone;
import io.sportello.tasks.TaskRefused;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what a form of a thread's page asks for, and leads back there with what came of it. */
final class ThreadPages {

    private ThreadPages() {}

    /**
     * Runs a change and says that it is done, or why not.
     *
     * @param done message key
     */
    static String change(String number, String done, RedirectAttributes next, Change change) {
        try {
            change.run();
            next.addFlashAttribute("flash", done);
        } catch (ReplyRefused refused) {
            problem(next, refused.getMessage(), refused.arguments());
        } catch (TaskRefused refused) {
            problem(next, refused.getMessage(), refused.arguments());
        } catch (DocumentRefused refused) {
            problem(next, refused.getMessage(), refused.arguments());
        } catch (JoinRefused refused) {
            problem(next, refused.getMessage());
        } catch (TaskConflict conflict) {
            problem(next, "messages.refused.held", conflict.holder());
        } catch (TaskGone gone) {
            problem(next, "messages.refused.gone");
        } catch (AnswersRefused refused) {
            problem(next, "messages.refused.length");
        }
        return "redirect:/messages/" + number;
    }

    private static void problem(RedirectAttributes next, String key, Object... arguments) {
        next.addFlashAttribute("problem", key);
        next.addFlashAttribute("problemArguments", arguments);
    }

    /** What a form asks for. */
    interface Change {
        void run();
    }
}
