package io.sportello.workflow;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationContext;

/** The beans that a process may name: delegates and {@link ProcessFacts}, and no other. */
class EngineBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;
    private final Map<String, Boolean> callable = new ConcurrentHashMap<>();

    EngineBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean && callable.computeIfAbsent(bean, this::isCallable);
    }

    private boolean isCallable(String bean) {
        return context.containsBean(bean)
                && (context.isTypeMatch(bean, JavaDelegate.class) || context.isTypeMatch(bean, ProcessFacts.class));
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    /** The engine asks for single names only; delegates are made when first asked for, after the engine itself. */
    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
