package io.sportello.returns.process;

import io.sportello.returns.ReturnProgress;
import io.sportello.returns.ReturnQueries;
import io.sportello.returns.ReturnView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.ProofTask;
import org.springframework.stereotype.Component;

/** The user task {@code authorise-request}: a person enters the authorisation at the marketplace. */
@Component
class AuthoriseRequestTask implements ProofTask {

    private final ReturnProgress progress;
    private final ReturnQueries returns;
    private final ReturnWords words;

    AuthoriseRequestTask(ReturnProgress progress, ReturnQueries returns, ReturnWords words) {
        this.progress = progress;
        this.returns = returns;
        this.words = words;
    }

    @Override
    public String task() {
        return "authorise-request";
    }

    @Override
    public void done(Subject subject, String reference) {
        progress.authorised(subject, reference);
    }

    @Override
    public HumanStep step(Subject subject) {
        ReturnView about = returns.get(subject);
        boolean sellerPays = "SELLER".equals(about.labelGranted());
        return words.step(about, sellerPays ? "authorise-request.prepaid" : "authorise-request");
    }
}
