package com.agogsaas.wms.platform.security;

import com.agogsaas.wms.units.TenantId;
import java.security.Principal;
import java.util.Set;

/**
 * Whoever makes a request.
 *
 * @param tenant the only tenant that they act for
 * @param name the subject of their token, else the client that it was issued to; 1 to 200 characters
 * @param scopes what they may do
 */
public record Caller(TenantId tenant, String name, Set<Scope> scopes) implements Principal {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String getName() {
        return name;
    }

    /** Whether they may do what the scope is for. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
