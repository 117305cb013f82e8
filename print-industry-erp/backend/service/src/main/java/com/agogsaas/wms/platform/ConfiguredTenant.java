package com.agogsaas.wms.platform;

import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.units.TenantId;
import org.springframework.stereotype.Component;

/** The tenant of the default run, which serves one tenant and only on the machine that it runs on. */
@Component
class ConfiguredTenant implements CurrentTenant {

    private final TenantId tenant;

    ConfiguredTenant(TenantSettings settings) {
        this.tenant = new TenantId(settings.id());
    }

    @Override
    public TenantId get() {
        return tenant;
    }
}
