package com.agogsaas.wms.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

    @Test
    void isWrittenAsPsqlAndJdbcTakeIt() {
        var address = new DatabaseAddress("127.0.0.1", 5432, "wms", "wms_application_role", "Qx_-9");
        assertThat(address.conninfo())
                .isEqualTo("host=127.0.0.1 port=5432 dbname=wms user=wms_application_role password=Qx_-9");
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://127.0.0.1:5432/wms");
    }

    @Test
    void quotesWhatPsqlWouldOtherwiseTakeApart() {
        var address = new DatabaseAddress("db", 5432, "my wms", "it's", "a\\b");
        assertThat(address.conninfo()).isEqualTo("host=db port=5432 dbname='my wms' user='it\\'s' password='a\\\\b'");
        assertThat(new DatabaseAddress("db", 5432, "wms", "me", "").conninfo()).endsWith(" password=''");
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db:5432/my%20wms");
    }

    @Test
    void putsAnAddressOfIpVersion6InBrackets() {
        assertThat(new DatabaseAddress("::1", 5432, "wms", "me", "").jdbcUrl())
                .isEqualTo("jdbc:postgresql://[::1]:5432/wms");
    }

    @Test
    void keepsThePasswordOutOfLogs() {
        assertThat(new DatabaseAddress("db", 5432, "wms", "me", "secret"))
                .asString()
                .isEqualTo("me@db:5432/wms");
    }
}
