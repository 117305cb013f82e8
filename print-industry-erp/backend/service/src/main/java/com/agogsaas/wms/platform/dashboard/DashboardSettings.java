package com.agogsaas.wms.platform.dashboard;

import com.agogsaas.wms.platform.security.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/wms/dashboard}: how to sign in. It needs no token and has nothing of any tenant. */
@RestController
class DashboardSettings {

    private final SignIn signIn;

    DashboardSettings(SignIn signIn) {
        this.signIn = signIn;
    }

    /**
     * What a browser has to know.
     *
     * @param tokenRequired whether requests need an access token
     * @param signIn where to get one; null where none is needed, and where no client is set up for the dashboard
     */
    record Answer(boolean tokenRequired, @Nullable Client signIn) {}

    /** A public client of the issuer, for the authorization code flow with PKCE. */
    record Client(String issuer, String clientId, String scope) {}

    @GetMapping(path = "/api/wms/dashboard", produces = "application/json")
    ResponseEntity<Answer> settings() {
        Client client = signIn.isPossible() ? new Client(signIn.issuer(), signIn.clientId(), signIn.scope()) : null;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new Answer(signIn.tokenRequired(), client));
    }
}
