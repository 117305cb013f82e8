package com.agogsaas.wms.idempotency;

/**
 * What a caller calls a request, so that it can be sent again.
 *
 * @param value 1 to 200 characters, not all blank, without control characters; compared as it is written
 */
public record IdempotencyKey(String value) {

    private static final int MAX_LENGTH = 200;

    public IdempotencyKey {
        if (value.isBlank() || value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "An idempotency key has 1 to " + MAX_LENGTH + " characters, none of them a control character");
        }
    }
}
