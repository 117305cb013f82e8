package com.agogsaas.wms.platform.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a token allows its bearer to do. */
public enum Scope {
    /** Every query. */
    READ("putaway:read"),
    /** Every mutation but those for administrators. */
    WRITE("putaway:write"),
    /** Everything; implies the other two. */
    ADMIN("wms:admin");

    private final String claim;

    Scope(String claim) {
        this.claim = claim;
    }

    /** As tokens name it. */
    public String claim() {
        return claim;
    }

    /** The scopes that the names stand for; names of other services' scopes mean nothing here. */
    static Set<Scope> of(Collection<String> names) {
        if (names.contains(ADMIN.claim)) {
            return EnumSet.allOf(Scope.class);
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Scope scope : values()) {
            if (names.contains(scope.claim)) {
                scopes.add(scope);
            }
        }
        return scopes;
    }
}
