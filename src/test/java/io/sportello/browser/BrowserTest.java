package io.sportello.browser;

import io.sportello.SampleHouseTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The running application with its sample data, seen through a browser. All such tests share one application and one
 * browser. Without a browser they are skipped, except where {@code CI=true}: there they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(Chromium.class)
@SampleHouseTest
@interface BrowserTest {}
