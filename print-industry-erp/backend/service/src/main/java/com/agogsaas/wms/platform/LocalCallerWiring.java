package com.agogsaas.wms.platform;

import com.agogsaas.wms.platform.security.Caller;
import com.agogsaas.wms.platform.security.LocalCaller;
import com.agogsaas.wms.platform.security.Scope;
import com.agogsaas.wms.units.TenantId;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whom everyone counts as in the default run, which serves one tenant and only on the machine that it runs on. */
@Configuration(proxyBeanMethods = false)
class LocalCallerWiring {

    /** Nobody signs in, so no better name is known. */
    private static final String NAME = "graphql";

    @Bean
    LocalCaller localCaller(TenantSettings settings) {
        return new LocalCaller(new Caller(
                new TenantId(settings.id()),
                NAME,
                settings.admin() ? EnumSet.allOf(Scope.class) : EnumSet.of(Scope.READ, Scope.WRITE)));
    }
}
