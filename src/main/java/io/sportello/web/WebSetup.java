package io.sportello.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Puts the room's parts into Spring MVC and Thymeleaf. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

    private static final List<String> FOLDERS = List.of("css", "js", "vendor", "img");

    /** Named by its content, a file never changes. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final SellerChoice sellerChoice;

    WebSetup(SellerChoice sellerChoice) {
        this.sellerChoice = sellerChoice;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(sellerChoice)
                .excludePathPatterns("/api/**", "/css/**", "/js/**", "/vendor/**", "/img/**");
    }

    /** Each folder by itself: a pattern for all of them would be served, but its files not be named by their content. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : FOLDERS) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/static/" + folder + "/")
                    .setCacheControl(CacheControl.maxAge(KEPT))
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
    }

    @Bean
    PageDialect pageDialect() {
        return new PageDialect();
    }
}
