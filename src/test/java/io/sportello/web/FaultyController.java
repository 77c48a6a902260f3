package io.sportello.web;

import io.sportello.documents.DocumentRefused;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Fails in every way a controller can, as a page and as the API. */
@RestController
class FaultyController {

    @GetMapping({"/faulty/absent", "/api/faulty/absent"})
    String absent() {
        throw new SubjectNotFound("return/R-1");
    }

    @GetMapping({"/faulty/name/{name}", "/api/faulty/name/{name}"})
    String name(@PathVariable String name) {
        return Subject.parse(name).toString();
    }

    @GetMapping({"/faulty/number/{number}", "/api/faulty/number/{number}"})
    String number(@PathVariable long number) {
        return String.valueOf(number);
    }

    @GetMapping({"/faulty/needs", "/api/faulty/needs"})
    String needs(@RequestParam int size) {
        return String.valueOf(size);
    }

    @GetMapping({"/faulty/file", "/api/faulty/file"})
    String file() {
        throw new DocumentRefused("document.too-large", 10);
    }

    @GetMapping({"/faulty/upload", "/api/faulty/upload"})
    String upload(@RequestParam MultipartFile file) {
        return String.valueOf(file.getSize());
    }

    @GetMapping({"/faulty/overtaken", "/api/faulty/overtaken"})
    String overtaken() {
        throw new OptimisticLockingFailureException("secret table name");
    }
}
