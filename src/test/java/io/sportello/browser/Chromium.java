package io.sportello.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the one browser of all browser tests, and says loudly when this machine has none. */
class Chromium implements ExecutionCondition, BeforeAllCallback, ParameterResolver {

    private static final String VARIABLE = "SPORTELLO_CHROMIUM";
    private static final Path PROGRAM =
            Path.of(Optional.ofNullable(System.getenv(VARIABLE)).orElse("/usr/bin/chromium"));
    private static final String MISSING = "No browser at " + PROGRAM + ": set " + VARIABLE + " to a Chromium";
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Files.isExecutable(PROGRAM) || wanted()) {
            return ConditionEvaluationResult.enabled("The browser tests run");
        }
        if (context.getTestMethod().isEmpty()) {
            System.err.println("!!! BROWSER TESTS SKIPPED (" + context.getDisplayName() + "). " + MISSING);
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException(MISSING);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // each class runs as a plan of its own, so what they share belongs to the session
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Chromium.class))
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .browser();
    }

    private static boolean wanted() {
        return "true".equals(System.getenv("CI"));
    }

    /** The driver and its browser, stopped after the last test. */
    private record Running(Playwright driver, Browser browser) implements AutoCloseable {

        static Running start() {
            Playwright driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(
                    driver,
                    driver.chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(PROGRAM)
                                    .setArgs(QUIET)));
        }

        @Override
        public void close() {
            driver.close();
        }
    }
}
