package io.sportello.cases.web;

import io.sportello.cases.CaseRefused;
import io.sportello.cases.CaseUpload;
import io.sportello.documents.DocumentRefused;
import io.sportello.tasks.AnswersRefused;
import io.sportello.tasks.TaskConflict;
import io.sportello.tasks.TaskGone;
import io.sportello.tasks.TaskNotAllowed;
import io.sportello.tasks.TaskRefused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what a form about a case asks for, and says what came of it; what was typed is kept when it was refused. */
final class CaseForms {

    private static final String PROBLEM = "problem";

    private CaseForms() {}

    /** What a form asks for. */
    interface Change {
        void run();
    }

    /**
     * Why something is refused.
     *
     * @param key message key
     * @param arguments of the message
     */
    record Problem(String key, List<Object> arguments) {}

    /**
     * Runs a change and leads back to the case.
     *
     * @param done message key
     */
    static String change(String number, String done, RedirectAttributes next, Change change) {
        return change(number, done, Map.of(), next, change);
    }

    /**
     * Runs a change and leads back to the case.
     *
     * @param done message key
     * @param typed what the person had typed, by the names of the fields
     */
    static String change(
            String number, String done, Map<String, String> typed, RedirectAttributes next, Change change) {
        Optional<Problem> problem = problem(change);
        if (problem.isEmpty()) {
            next.addFlashAttribute("flash", done);
        } else {
            next.addFlashAttribute(PROBLEM, problem.get().key());
            next.addFlashAttribute("problemArguments", problem.get().arguments().toArray());
            next.addFlashAttribute("typed", typed);
        }
        return "redirect:/cases/" + number;
    }

    /** Whether the change that led to a page was refused. */
    static boolean isRefused(RedirectAttributes next) {
        return next.getFlashAttributes().containsKey(PROBLEM);
    }

    /** Runs a change; what stands against it, if anything does. */
    static Optional<Problem> problem(Change change) {
        try {
            change.run();
            return Optional.empty();
        } catch (CaseRefused refused) {
            return problem(refused.getMessage(), refused.arguments());
        } catch (DocumentRefused refused) {
            return problem(refused.getMessage(), refused.arguments());
        } catch (TaskRefused refused) {
            return problem(refused.getMessage(), refused.arguments());
        } catch (TaskConflict conflict) {
            return problem("cases.refused.held", conflict.holder());
        } catch (TaskGone gone) {
            return problem("cases.refused.not-in-work");
        } catch (TaskNotAllowed refused) {
            return problem("cases.refused.group");
        } catch (AnswersRefused refused) {
            return problem("cases.refused.words", 10_000);
        }
    }

    private static Optional<Problem> problem(String key, Object... arguments) {
        return Optional.of(new Problem(key, List.of(arguments)));
    }

    /** The files that a browser sent, or null; one that was left empty is none. */
    static List<CaseUpload> uploads(List<MultipartFile> files) {
        return Stream.ofNullable(files)
                .flatMap(List::stream)
                .filter(file -> file.getOriginalFilename() != null
                        && !file.getOriginalFilename().isEmpty())
                .map(file -> new CaseUpload(file.getOriginalFilename(), file::getInputStream))
                .toList();
    }
}
