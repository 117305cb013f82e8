package com.agogsaas.wms.tenancy;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.units.TenantId;
import org.jspecify.annotations.Nullable;

/** Whose request this is. */
public interface CurrentTenant {

    /** The tenant of the request under way. */
    TenantId get();

    /**
     * The tenant of the request under way, checked against the one that the request names itself.
     *
     * @param tenantIdArgument what the request says, or null where it leaves the tenant to its credentials
     * @throws CodedException {@link ErrorCode#TENANT_FORBIDDEN} when the two differ
     */
    default TenantId resolve(@Nullable String tenantIdArgument) {
        TenantId tenant = get();
        if (tenantIdArgument != null && !tenantIdArgument.equals(tenant.value())) {
            throw new CodedException(
                    ErrorCode.TENANT_FORBIDDEN, "This caller may not act for the tenant named in tenantId");
        }
        return tenant;
    }
}
