package com.agogsaas.wms.platform.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a mutation is about, read off its arguments: every id, and how many elements a list has. No other text. */
final class Targets {

    /** Whatever a client sends, a row stays small. */
    private static final int MAX_TARGETS = 20;

    private static final int MAX_CHARACTERS = 200;

    private Targets() {}

    static Map<String, String> of(Map<String, ?> arguments) {
        Map<String, String> targets = new LinkedHashMap<>();
        collect(arguments, targets);
        return targets;
    }

    private static void collect(Map<?, ?> arguments, Map<String, String> targets) {
        for (Map.Entry<?, ?> argument : arguments.entrySet()) {
            String name = String.valueOf(argument.getKey());
            Object value = argument.getValue();
            if (targets.size() == MAX_TARGETS) {
                return;
            }
            if (value instanceof Map<?, ?> nested) {
                collect(nested, targets);
            } else if (value instanceof Collection<?> list) {
                targets.put(name, Integer.toString(list.size()));
            } else if (value instanceof String id && isId(name)) {
                targets.put(name, printable(id));
            }
        }
    }

    private static boolean isId(String name) {
        return name.equals("lotNumber") || (name.endsWith("Id") && !name.equals("tenantId"));
    }

    private static String printable(String id) {
        return id.substring(0, Math.min(id.length(), MAX_CHARACTERS)).replaceAll("\\p{Cntrl}", "?");
    }
}
