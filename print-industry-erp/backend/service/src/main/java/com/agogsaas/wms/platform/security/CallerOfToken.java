package com.agogsaas.wms.platform.security;

import com.agogsaas.wms.units.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads off a genuine token whom it speaks for. */
final class CallerOfToken implements Converter<Jwt, AbstractAuthenticationToken> {

    private static final int MAX_NAME = 200;

    private final String tenantClaim;

    CallerOfToken(String tenantClaim) {
        this.tenantClaim = tenantClaim;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Caller caller =
                new Caller(tenant(token, tenantClaim).get(0), name(token).get(0), Scope.of(scopeNames(token)));
        return UsernamePasswordAuthenticationToken.authenticated(
                caller,
                null,
                AuthorityUtils.createAuthorityList(
                        caller.scopes().stream().map(Scope::claim).toList()));
    }

    /** Whether it says for which tenant and who, in a form that can be kept. */
    static boolean isWhole(Jwt token, String tenantClaim) {
        return !tenant(token, tenantClaim).isEmpty() && !name(token).isEmpty();
    }

    private static List<TenantId> tenant(Jwt token, String tenantClaim) {
        try {
            return token.getClaims().get(tenantClaim) instanceof String tenant
                    ? List.of(new TenantId(tenant))
                    : List.of();
        } catch (IllegalArgumentException unusable) {
            return List.of();
        }
    }

    private static List<String> name(Jwt token) {
        return Stream.of("sub", "client_id", "azp")
                .map(claim -> token.getClaims().get(claim))
                .filter(Objects::nonNull)
                .limit(1)
                .map(String::valueOf)
                .filter(name -> !name.isBlank() && name.length() <= MAX_NAME)
                .filter(name -> name.chars().noneMatch(Character::isISOControl))
                .toList();
    }

    /** RFC 8693 has {@code scope}, a text with spaces; some issuers have {@code scp}, a text or a list. */
    private static List<String> scopeNames(Jwt token) {
        List<String> names = new ArrayList<>();
        for (String claim : List.of("scope", "scp")) {
            Object value = token.getClaims().get(claim);
            if (value instanceof String text) {
                names.addAll(Arrays.asList(text.split(" ", -1)));
            } else if (value instanceof Collection<?> list) {
                list.forEach(name -> names.add(String.valueOf(name)));
            }
        }
        return names;
    }
}
