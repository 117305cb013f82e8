package com.agogsaas.wms.platform.database;

import com.agogsaas.wms.platform.database.EmbeddedDatabaseOptions.Durability;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** PostgreSQL's settings, given on its command line, where no file that is left in the cluster overrides them. */
final class PostgresSettings {

    private PostgresSettings() {}

    static String options(int port, Durability durability) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        // A socket's path may have 107 bytes, which a data directory deep in a tree exceeds.
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "128MB");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // Statements here take milliseconds; compiling them takes longer than it saves.
        settings.put("jit", "off");
        // A table that just got its first rows is planned for as if it had none until somebody counts them, and until
        // then every batch reads all that is held. The default is to look once a minute, and to take breaks.
        settings.put("autovacuum_naptime", "1s");
        settings.put("autovacuum_vacuum_cost_delay", "0");
        String kept = durability == Durability.FULL ? "on" : "off";
        settings.put("fsync", kept);
        settings.put("synchronous_commit", kept);
        settings.put("full_page_writes", kept);
        return settings.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "='" + setting.getValue() + "'")
                .collect(Collectors.joining(" "));
    }
}
