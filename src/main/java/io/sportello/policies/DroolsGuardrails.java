package io.sportello.policies;

import io.sportello.assets.Asset;
import io.sportello.assets.Assets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.springframework.stereotype.Component;

/** Compiles every guardrail once at start-up, each into a rule base of its own, so that a check only fires its own rules. */
@Component
class DroolsGuardrails implements Guardrails {

    private static final String ROOT = "rules";

    private final Map<String, KieBase> bases = new TreeMap<>();
    private final Map<String, Asset> files = new TreeMap<>();

    DroolsGuardrails(Assets assets) {
        for (Asset asset : assets.find(ROOT, ".drl")) {
            if (files.put(asset.name(), asset) != null) {
                throw new IllegalStateException("Two guardrails are named " + asset.name());
            }
        }
        files.forEach((name, file) -> bases.put(name, compiled(file)));
    }

    @Override
    public List<Violation> check(String guardrail, Collection<?> facts) {
        KieBase base = bases.get(guardrail);
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
    List<Asset> files() {
        return List.copyOf(files.values());
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
