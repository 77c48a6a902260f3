package io.sportello.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the room's parts into Spring MVC and Thymeleaf. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

    private final SellerChoice sellerChoice;

    WebSetup(SellerChoice sellerChoice) {
        this.sellerChoice = sellerChoice;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(sellerChoice)
                .excludePathPatterns("/api/**", "/css/**", "/js/**", "/vendor/**", "/img/**");
    }

    @Bean
    PageDialect pageDialect() {
        return new PageDialect();
    }
}
