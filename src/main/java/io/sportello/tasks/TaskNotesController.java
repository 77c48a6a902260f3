package io.sportello.tasks;

import io.sportello.accounts.Colleague;
import io.sportello.documents.DocumentRefused;
import io.sportello.navigation.UndoOffer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes notes about a task and proofs of it from its page, and says whom notes may name. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskNotesController {

    private final Tasks tasks;
    private final TaskRefusals refusals;

    TaskNotesController(Tasks tasks, TaskRefusals refusals) {
        this.tasks = tasks;
        this.refusals = refusals;
    }

    @GetMapping("/colleagues")
    @ResponseBody
    List<Colleague> colleagues(@PathVariable String id) {
        return tasks.mentionable(id);
    }

    /** A note that is refused, or whose file is, comes back into its field. */
    @PostMapping("/notes")
    String note(
            @PathVariable String id,
            @RequestParam String note,
            @RequestParam(required = false) MultipartFile file,
            RedirectAttributes next) {
        try {
            KeptNote kept = tasks.note(id, new NewNote(note, chosen(file), null));
            List<String> told = kept.told();
            next.addFlashAttribute("flashArguments", new Object[] {String.join(", ", told)});
            kept(kept, told.isEmpty() ? "tasks.noted" : "tasks.noted.told", next);
        } catch (TaskRefused | DocumentRefused refusal) {
            next.addFlashAttribute("refusal", refusals.says(refusal).orElseThrow());
            next.addFlashAttribute("typedNote", note);
        }
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/documents")
    String prove(@PathVariable String id, @RequestParam MultipartFile file, RedirectAttributes next) {
        try {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            kept(tasks.prove(id, new NoteFile(name, file)), "tasks.proof-stored", next);
        } catch (DocumentRefused refusal) {
            next.addFlashAttribute("refusal", refusals.says(refusal).orElseThrow());
        }
        return "redirect:/tasks/" + id;
    }

    private static void kept(KeptNote kept, String message, RedirectAttributes next) {
        next.addFlashAttribute("flash", message);
        UndoOffer.of("/tasks/" + kept.task().id() + "/notes/" + kept.name() + "/take-back")
                .on(next);
    }

    @PostMapping("/notes/{note}/take-back")
    String takeBack(@PathVariable String id, @PathVariable String note, RedirectAttributes next) {
        try {
            tasks.takeBackNote(id, note);
            next.addFlashAttribute("flash", "tasks.note.taken-back");
        } catch (TaskRefused refusal) {
            next.addFlashAttribute("refusal", refusals.says(refusal).orElseThrow());
        }
        return "redirect:/tasks/" + id;
    }

    /** A browser sends a file without a name where none was chosen. */
    private static NoteFile chosen(MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null || name.isEmpty() ? null : new NoteFile(name, file);
    }
}
