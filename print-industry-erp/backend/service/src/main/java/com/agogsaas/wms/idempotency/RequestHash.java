package com.agogsaas.wms.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells two requests apart without keeping them.
 *
 * @param value SHA-256 of the arguments, 64 hexadecimal digits
 */
public record RequestHash(String value) {

    /** Of a request that nobody will compare with another. */
    static final RequestHash NONE = new RequestHash("");

    /**
     * Of an input as GraphQL read it, so that neither the order of its fields nor the shape of the document matters.
     *
     * @param without the field that does not count
     */
    static RequestHash of(Map<?, ?> input, String without) {
        TreeMap<String, @Nullable Object> counted = sorted(input);
        counted.remove(without);
        StringBuilder text = new StringBuilder();
        write(counted, text);
        return new RequestHash(HexFormat.of().formatHex(sha256(text.toString())));
    }

    private static TreeMap<String, @Nullable Object> sorted(Map<?, ?> map) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        return sorted;
    }

    /** Every text with its length before it, so that no two inputs are written alike. */
    private static void write(@Nullable Object value, StringBuilder target) {
        if (value instanceof Map<?, ?> map) {
            target.append('{');
            sorted(map).forEach((name, part) -> {
                write(name, target);
                write(part, target);
            });
            target.append('}');
        } else if (value instanceof List<?> list) {
            target.append('[');
            list.forEach(part -> write(part, target));
            target.append(']');
        } else {
            String text = String.valueOf(value);
            target.append(value == null ? '-' : '=')
                    .append(text.length())
                    .append(':')
                    .append(text);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
