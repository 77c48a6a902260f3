package io.sportello.privacy;

import io.sportello.EngineJobs;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.claims.ClaimFixture;
import io.sportello.feedback.FeedbackFixture;
import io.sportello.feedback.FeedbackQueries;
import io.sportello.mail.MailDrop;
import io.sportello.messages.MessageEscalation;
import io.sportello.messages.MessageFixture;
import io.sportello.performance.HealthFixture;
import io.sportello.returns.IntakeFixture;
import io.sportello.subjects.Subject;
import io.sportello.workflow.Workflow;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Two sellers who both have something of every kind, with something private in each. */
class PrivateHouses {

    private final Hands hands;
    private final PrivateCases cases;
    private final PrivateMessages messages;
    private final PrivateCasework casework;
    private final PrivateFiles files;
    private final Workflow workflow;
    private final Things mine;
    private final Things other;

    PrivateHouses(
            Hands hands,
            SellerFixture sellers,
            MailDrop drop,
            MessageFixture messages,
            MessageEscalation escalation,
            TransactionTemplate transaction,
            IntakeFixture returns,
            FeedbackFixture feedback,
            FeedbackQueries feedbacks,
            ClaimFixture claims,
            HealthFixture health,
            Workflow workflow,
            EngineJobs jobs) {
        this.hands = hands;
        this.cases = new PrivateCases(hands, drop);
        this.messages = new PrivateMessages(hands, messages, escalation, transaction);
        this.casework = new PrivateCasework(hands, returns, feedback, feedbacks, claims, health);
        this.files = new PrivateFiles(hands);
        this.workflow = workflow;
        People.moveIn(sellers);
        this.mine = filled(new Things(People.MINE, "Bottega Mia", "miaparola"));
        this.other = filled(new Things(People.OTHER, "Bottega Altrui", "altruiparola"));
        jobs.runDue();
    }

    /** Builds them with the beans of a test's context. */
    static PrivateHouses build(Hands hands, DefaultListableBeanFactory beans) {
        DefaultListableBeanFactory withHands = new DefaultListableBeanFactory(beans);
        withHands.registerResolvableDependency(Hands.class, hands);
        return (PrivateHouses)
                withHands.autowire(PrivateHouses.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, true);
    }

    private Things filled(Things things) {
        cases.fill(things);
        messages.fill(things);
        casework.fill(things);
        files.fill(things);
        things.put("outgoing", hands.ask("select max(id) from outgoing_mail where seller_id = ?", things.seller()));
        things.put("process", process(things));
        return things;
    }

    private String process(Things things) {
        return As.support(() -> workflow.whereabouts(new Subject("return", things.fill("{return}"))))
                .orElseThrow()
                .processDefinitionId();
    }

    Things mine() {
        return mine;
    }

    Things other() {
        return other;
    }
}
