package com.agogsaas.wms.platform.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which PostgreSQL to use.
 *
 * @param host name or address of a server of your own, PostgreSQL 15 or later; empty for the embedded one, which needs
 *     no port, name, user or password
 * @param port its TCP port
 * @param name the database on it
 * @param user the role to log in as; it owns the schema
 * @param password that role's password; empty where the server asks for none
 * @param poolSize connections at most; up to four stay open when there is little to do
 */
@Validated
@ConfigurationProperties("wms.database")
record DatabaseSettings(
        String host,
        @DefaultValue("5432") @Min(1) @Max(65_535) int port,
        String name,
        String user,
        String password,
        @DefaultValue("16") @Min(2) @Max(500) int poolSize) {

    boolean isExternal() {
        return !host.isBlank();
    }

    DatabaseAddress address() {
        return new DatabaseAddress(host, port, name, user, password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + address() + "]";
    }
}
