package com.agogsaas.wms.platform.security;

import com.agogsaas.wms.platform.settings.RunMode;
import com.agogsaas.wms.platform.settings.ServiceSettings;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door of the service. With an issuer, every request but those for health and metrics needs one of its tokens.
 * Without one, which only a development run may be, everyone who reaches the loopback address is the configured caller.
 */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {

    private static final String IMPORT_FILES = "/api/wms/imports/**";

    private static final String REPORTS = "/api/wms/reports/**";

    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    @Bean
    ClientRates clientRates(RateLimitSettings settings, ServiceSettings service) {
        return new ClientRates(settings.perSecondIn(service.environment()), settings.burst(), System::nanoTime);
    }

    @Bean
    SignIn signIn(OidcSettings oidc) {
        return oidc.signIn();
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            OidcSettings oidc,
            ServiceSettings service,
            LocalCaller localCaller,
            ClientRates rates,
            JsonMapper json,
            Clock clock)
            throws Exception {
        var refusals = new Refusals(rates, json);
        // Nothing is remembered between requests and no cookie is set, so no other site's page can act for a caller.
        http.csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> AnswerHeaders.set(headers, oidc.signIn()))
                .addFilterBefore(new RateLimitFilter(rates, refusals), AuthorizationFilter.class);
        if (oidc.isRequired()) {
            http.anonymous(AbstractHttpConfigurer::disable)
                    .addFilterBefore(tokenFilter(oidc, refusals, clock), AnonymousAuthenticationFilter.class);
        } else if (service.environment() == RunMode.DEVELOPMENT) {
            http.anonymous(everyone -> everyone.principal(localCaller.caller())
                    .authorities(AuthorityUtils.createAuthorityList(localCaller.caller().scopes().stream()
                            .map(Scope::claim)
                            .toList())));
        } else {
            throw new IllegalStateException("A shared run has no issuer of access tokens");
        }
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(OpenPaths.MATCHER)
                        .permitAll()
                        // These go on with what was let in before.
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.PUT, IMPORT_FILES)
                        .hasAuthority(Scope.ADMIN.claim())
                        .requestMatchers(IMPORT_FILES, REPORTS)
                        .hasAuthority(Scope.READ.claim())
                        .anyRequest()
                        .access(RequestCaller::isKnown))
                .build();
    }

    /** At once: the page of errors would be turned away by the firewall as well. */
    @Bean
    RequestRejectedHandler rejected(ClientRates rates, JsonMapper json) {
        var refusals = new Refusals(rates, json);
        return (request, response, rejection) -> refusals.unusable(response);
    }

    private static BearerTokenAuthenticationFilter tokenFilter(OidcSettings oidc, Refusals refusals, Clock clock) {
        var tokens = new JwtAuthenticationProvider(AccessTokens.decoder(oidc, clock));
        tokens.setJwtAuthenticationConverter(new CallerOfToken(oidc.tenantClaim()));
        var filter = new BearerTokenAuthenticationFilter(new ProviderManager(tokens));
        filter.setAuthenticationFailureHandler(refusals);
        return filter;
    }

    /**
     * A development run has no login, so it answers only those who ask for this machine by name: a page of some site
     * whose name was made to point here (DNS rebinding) does not.
     */
    @Bean
    StrictHttpFirewall firewall(ServiceSettings service) {
        var firewall = new StrictHttpFirewall();
        if (!service.environment().isShared()) {
            firewall.setAllowedHostnames(LOCAL_NAMES::contains);
        }
        return firewall;
    }
}
