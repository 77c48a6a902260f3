package io.sportello.marketplace;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.mail.MailDecisions;
import io.sportello.mail.MailRefused;
import io.sportello.mail.MailState;
import io.sportello.mail.MailView;
import io.sportello.mail.Mails;
import io.sportello.mail.ReceivedMail;
import io.sportello.marketplace.mail.Classification;
import io.sportello.marketplace.mail.MailClassifier;
import io.sportello.marketplace.mail.MailKind;
import io.sportello.marketplace.mail.OrderNumbers;
import io.sportello.marketplace.mail.Site;
import io.sportello.messages.MessageIntake;
import io.sportello.subjects.Subject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what people decide about mails that contradict themselves or that nobody knew. */
@Service
@Transactional
class MailsByHand implements MailDecisions {

    private final Mails mails;
    private final MessageIntake messages;
    private final MailedClaims claims;
    private final Sellers sellers;

    MailsByHand(Mails mails, MessageIntake messages, MailedClaims claims, Sellers sellers) {
        this.mails = mails;
        this.messages = messages;
        this.claims = claims;
        this.sellers = sellers;
    }

    @Override
    public List<String> kinds() {
        return EnumSet.complementOf(EnumSet.of(MailKind.UNKNOWN)).stream()
                .map(MailKind::key)
                .toList();
    }

    @Override
    public List<String> marketplaces() {
        return Arrays.stream(Site.values()).map(Site::name).toList();
    }

    @Override
    public void accept(long mailId) {
        require(mails.view(mailId), EnumSet.of(MailState.QUARANTINE));
        ReceivedMail mail = mails.get(mailId);
        Classification found = MailClassifier.classify(mail);
        if (found.kind() == MailKind.UNKNOWN) {
            throw new MailRefused("mail.refused.unknown-kind");
        }
        switch (found.kind()) {
            case BUYER_MESSAGE -> claim(mail, site(found, mail), found.orderId());
            case CLAIM_OPENED -> claimed(mail, claims.openedByHand(mail, site(found, mail), found.orderId()), found);
            case CLAIM_CLOSED -> claimed(mail, claims.closed(mail, found.orderId()), found);
            default -> mails.file(mailId);
        }
        mails.decided(mailId, "accepted");
    }

    @Override
    public void takeAsMessage(long mailId, String marketplace, String orderId) {
        require(mails.view(mailId), EnumSet.of(MailState.TRIAGE, MailState.QUARANTINE, MailState.IGNORED));
        Site site = Arrays.stream(Site.values())
                .filter(each -> each.name().equals(marketplace))
                .findFirst()
                .orElseThrow(() -> new MailRefused("mail.refused.marketplace"));
        if (!orderId.isEmpty() && !OrderNumbers.isOne(orderId)) {
            throw new MailRefused("mail.refused.order");
        }
        claim(mails.get(mailId), site, orderId.isEmpty() ? null : orderId);
        mails.decided(mailId, "taken-as-message");
    }

    private void claimed(ReceivedMail mail, Optional<Subject> claim, Classification found) {
        Subject taken = claim.orElseThrow(() -> new MailRefused("mail.refused.claim"));
        mails.claim(mail.id(), taken, found.kind().key());
    }

    private Site site(Classification found, ReceivedMail mail) {
        return Optional.ofNullable(found.site()).orElseGet(() -> home(mail.sellerId()));
    }

    private void claim(ReceivedMail mail, Site site, String orderId) {
        Subject thread = messages.take(MailedMessages.of(mail, site, orderId, false));
        mails.claim(mail.id(), thread, MailKind.BUYER_MESSAGE.key());
    }

    private static void require(MailView mail, EnumSet<MailState> allowed) {
        if (!allowed.contains(mail.state())) {
            throw new MailRefused("mail.refused.decided");
        }
    }

    private Site home(String sellerId) {
        String marketplace = sellers.find(sellerId).map(SellerView::marketplace).orElse("");
        return Arrays.stream(Site.values())
                .filter(site -> site.name().equals(marketplace))
                .findFirst()
                .orElseThrow(() -> new MailRefused("mail.refused.marketplace"));
    }
}
