package com.agogsaas.wms.demo;

/** Running numbers with leading zeros, a hundred thousand of them in no time. */
final class Numbered {

    private Numbered() {}

    /** For example {@code SO-000123} for prefix {@code SO-}, number 123 and 6 digits. */
    static String of(String prefix, int number, int digits) {
        String plain = Integer.toString(number);
        return prefix + "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }
}
