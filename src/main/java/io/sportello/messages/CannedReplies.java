package io.sportello.messages;

import io.sportello.accounts.ActorNames;
import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerScope;
import io.sportello.accounts.Sellers;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The canned replies: a seller's own and the house's, in the buyers' languages, held against the guidelines when saved. */
@Service
@Transactional
public class CannedReplies {

    private final CannedReplyRepository replies;
    private final MessageThreads threads;
    private final ReplyFacts facts;
    private final OutgoingGuidelines guidelines;
    private final Sellers sellers;
    private final SellerScope scope;
    private final CurrentUser user;
    private final ActorNames actors;
    private final Clock clock;

    CannedReplies(
            CannedReplyRepository replies,
            MessageThreads threads,
            ReplyFacts facts,
            OutgoingGuidelines guidelines,
            Sellers sellers,
            SellerScope scope,
            CurrentUser user,
            ActorNames actors,
            Clock clock) {
        this.replies = replies;
        this.threads = threads;
        this.facts = facts;
        this.guidelines = guidelines;
        this.sellers = sellers;
        this.scope = scope;
        this.user = user;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * The replies for a seller's buyers: those in the buyer's language first, then the others by language.
     *
     * @param sellerId a visible seller, or null for all
     */
    @Transactional(readOnly = true)
    public List<CannedReplyView> of(String sellerId, Locale language) {
        return replies.findStanding(sellerId).stream()
                .map(this::seen)
                .sorted(Comparator.comparing(
                        reply -> !reply.text().language().getLanguage().equals(language.getLanguage())))
                .toList();
    }

    /** One reply, or {@link SubjectNotFound}. */
    @Transactional(readOnly = true)
    public CannedReplyView get(long id) {
        return seen(find(id));
    }

    /** A reply to a thread's buyer, with what the thread knows put in. */
    @Transactional(readOnly = true)
    public FilledReply fill(long id, Subject thread) {
        MessageThread found = threads.of(thread);
        CannedText text = seen(find(id)).text();
        if (text.sellerId() != null && !text.sellerId().equals(found.sellerId())) {
            throw new SubjectNotFound("canned reply " + id);
        }
        return Placeholders.fill(text.words(), facts.of(found.view()));
    }

    /** What a text will look like, with made-up facts. */
    @Transactional(readOnly = true)
    public FilledReply preview(CannedText text) {
        return Placeholders.fill(text.words(), facts.example(text.sellerId(), text.language()));
    }

    /** What speaks against a text. */
    public ReplyConcerns concerns(CannedText text) {
        return new ReplyConcerns(
                guidelines.check(text.words(), text.language(), List.of()), Placeholders.unknown(text.words()));
    }

    /**
     * Adds a reply.
     *
     * @param anyway whether a person saw the warnings
     * @return its number
     * @throws CannedReplyRefused when something speaks against it
     */
    public long add(CannedText text, boolean anyway) {
        writable(text.sellerId());
        check(text, anyway);
        return replies.save(new CannedReply(text, user.name(), clock.instant())).id();
    }

    /**
     * Changes a reply; whose it is stays.
     *
     * @param version of the reply that the person saw
     * @throws CannedReplyChanged when somebody else changed it meanwhile
     * @throws CannedReplyRefused when something speaks against it
     */
    public void change(long id, int version, CannedText text, boolean anyway) {
        CannedReply reply = writable(find(id));
        if (reply.version() != version) {
            throw new CannedReplyChanged(seen(reply));
        }
        check(text, anyway);
        reply.change(text, user.name(), clock.instant());
    }

    /** Puts a reply out of sight. */
    public void remove(long id) {
        writable(find(id)).remove(clock.instant());
    }

    /** Takes a removal back. */
    public void restore(long id) {
        writable(find(id)).restore();
    }

    /** Whether the user may change what belongs to a seller, or to the house when null. */
    public boolean mayChange(String sellerId) {
        return sellerId == null ? scope.seesAll() : scope.sees(sellerId);
    }

    private void check(CannedText text, boolean anyway) {
        ReplyConcerns concerns = concerns(text);
        if (concerns.blocks() || (!concerns.isEmpty() && !anyway)) {
            throw new CannedReplyRefused(concerns);
        }
    }

    private CannedReply writable(CannedReply reply) {
        writable(reply.sellerId());
        return reply;
    }

    private void writable(String sellerId) {
        boolean there = sellerId == null || sellers.find(sellerId).isPresent();
        if (!there || !mayChange(sellerId)) {
            throw new SubjectNotFound("canned replies of " + sellerId);
        }
    }

    private CannedReplyView seen(CannedReply reply) {
        return reply.view(actors::shown);
    }

    private CannedReply find(long id) {
        return replies.findById(id).orElseThrow(() -> new SubjectNotFound("canned reply " + id));
    }
}
