package com.agogsaas.wms.importing.reading;

import java.time.ZoneId;
import java.util.Locale;

/** True or false. */
record Flags() implements Values {

    @Override
    public String sqlType() {
        return "boolean";
    }

    @Override
    public String describe() {
        return "true or false (also yes/no, 1/0)";
    }

    @Override
    public String parse(String cell, ZoneId zone) throws BadCell {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "1" -> "true";
            case "false", "f", "no", "n", "0" -> "false";
            default -> throw new BadCell(ProblemCode.FLAG_MALFORMED, describe());
        };
    }
}
