package com.agogsaas.wms.platform.security;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.tenancy.CurrentCaller;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.units.TenantId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * The caller of the request under way. GraphQL carries Spring Security's context over to whichever thread serves a
 * field; work that belongs to no request has no caller and is refused.
 */
@Component
class RequestCaller implements CurrentTenant, CurrentCaller {

    @Override
    public TenantId get() {
        return required().tenant();
    }

    @Override
    public String name() {
        return required().name();
    }

    @Override
    public boolean isAdministrator() {
        return required().may(Scope.ADMIN);
    }

    /** The caller, if the request under way has one. */
    static Optional<Caller> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /** Lets in whoever is known; what they may do there is for the operation to say. */
    static AuthorizationDecision isKnown(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext request) {
        Authentication known = authentication.get();
        return new AuthorizationDecision(known != null && known.getPrincipal() instanceof Caller);
    }

    private static Caller required() {
        return find().orElseThrow(() ->
                new CodedException(ErrorCode.UNAUTHENTICATED, "This request says nothing of who makes it"));
    }
}
