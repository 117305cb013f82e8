package com.agogsaas.wms.engine.cli;

/** Puts one JSON object together, on one line. */
final class JsonLine {

    private final StringBuilder text = new StringBuilder(256).append('{');

    JsonLine put(String field, String value) {
        name(field);
        quote(value);
        return this;
    }

    JsonLine put(String field, long value) {
        name(field);
        text.append(value);
        return this;
    }

    /** A number above or equal to 0 with six decimals at most, which needs no exponent. */
    JsonLine put(String field, double value) {
        long millionths = Math.round(value * 1_000_000);
        name(field);
        text.append(millionths / 1_000_000);
        String decimals = String.valueOf(1_000_000 + millionths % 1_000_000).substring(1);
        int end = decimals.length();
        while (end > 0 && decimals.charAt(end - 1) == '0') {
            end--;
        }
        if (end > 0) {
            text.append('.').append(decimals, 0, end);
        }
        return this;
    }

    @Override
    public String toString() {
        return text + "}";
    }

    private void name(String field) {
        if (text.length() > 1) {
            text.append(',');
        }
        quote(field);
        text.append(':');
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char symbol = value.charAt(i);
            if (symbol == '"' || symbol == '\\') {
                text.append('\\').append(symbol);
            } else if (symbol < ' ') {
                text.append("\\u00")
                        .append(Character.forDigit(symbol >> 4, 16))
                        .append(Character.forDigit(symbol & 15, 16));
            } else {
                text.append(symbol);
            }
        }
        text.append('"');
    }
}
