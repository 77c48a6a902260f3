package io.sportello.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Heads the description of the API: what it is, and how a caller proves who it is. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String TOKEN = "token";
    private static final String DESCRIPTION =
            """
            Returns, tasks, decisions and the journal of a Sportello installation.

            Send a personal access token as `Authorization: Bearer <token>`; it sees what its owner sees. Lists come in \
            pages of at most 200 entries: ask for the next page with the `next` of the one before. Errors are problem \
            details (RFC 9457) in the caller's language. Whatever belongs to a seller you may not see answers 404.""";

    @Bean
    OpenAPI sportelloApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Sportello")
                        .version("0.1")
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A personal access token from your settings")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
