package com.agogsaas.wms.platform;

import com.agogsaas.wms.tenancy.CurrentCaller;
import org.springframework.stereotype.Component;

/** Whoever reaches the default run: nobody signs in there, and it can be reached from its own machine only. */
@Component
class ConfiguredCaller implements CurrentCaller {

    private final boolean administrator;

    ConfiguredCaller(TenantSettings settings) {
        this.administrator = settings.admin();
    }

    @Override
    public String name() {
        return "graphql";
    }

    @Override
    public boolean isAdministrator() {
        return administrator;
    }
}
