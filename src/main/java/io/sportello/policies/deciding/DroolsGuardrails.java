package io.sportello.policies.deciding;

import io.sportello.assets.Asset;
import io.sportello.assets.Assets;
import io.sportello.policies.Guardrails;
import io.sportello.policies.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Compiles every guardrail once at start-up, each into a rule base of its own, so that a check only fires its own rules.
 * It takes seconds, so it goes on beside the rest of the start, which ends only when every guardrail is compiled.
 */
@Component
public class DroolsGuardrails implements Guardrails, SmartInitializingSingleton {

    private static final String ROOT = "rules";

    private final CompletableFuture<Map<String, KieBase>> bases;
    private final Map<String, Asset> files = new TreeMap<>();

    DroolsGuardrails(Assets assets) {
        for (Asset asset : assets.find(ROOT, ".drl")) {
            if (files.put(asset.name(), asset) != null) {
                throw new IllegalStateException("Two guardrails are named " + asset.name());
            }
        }
        bases = CompletableFuture.supplyAsync(this::compiled, DroolsGuardrails::beside);
    }

    /** On a thread of its own: those of the common pool don't see the classes inside an application's jar. */
    private static void beside(Runnable work) {
        Thread compiler = new Thread(work, "guardrails");
        compiler.setDaemon(true);
        compiler.start();
    }

    /** @throws IllegalStateException when a guardrail does not compile */
    @Override
    public void afterSingletonsInstantiated() {
        bases();
    }

    private Map<String, KieBase> bases() {
        try {
            return bases.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public List<Violation> check(String guardrail, Collection<?> facts) {
        KieBase base = bases().get(guardrail);
        if (base == null) {
            throw new IllegalArgumentException("No guardrail is named " + guardrail);
        }
        try (KieSession session = base.newKieSession()) {
            facts.forEach(session::insert);
            session.fireAllRules();
            return session.getObjects(new ClassObjectFilter(Violation.class)).stream()
                    .map(Violation.class::cast)
                    .toList();
        }
    }

    /** The guardrails' files by name, for people to read. */
    public List<Asset> files() {
        return List.copyOf(files.values());
    }

    private Map<String, KieBase> compiled() {
        Map<String, KieBase> compiled = new TreeMap<>();
        files.forEach((name, file) -> compiled.put(name, compiled(file)));
        return compiled;
    }

    private KieBase compiled(Asset file) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("io.sportello.guardrails", file.name(), "1.0.0");
        KieFileSystem sources = services.newKieFileSystem()
                .generateAndWritePomXML(id)
                .write("src/main/resources/" + file.path(), file.text());
        KieBuilder builder = services.newKieBuilder(sources, getClass().getClassLoader());
        builder.buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException("The guardrail " + file + " does not compile: "
                    + builder.getResults().getMessages(Message.Level.ERROR));
        }
        return services.newKieContainer(id, getClass().getClassLoader()).getKieBase();
    }
}
