package com.agogsaas.wms.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.testing.SampleRows;
import com.agogsaas.wms.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;

/** For every CHECK at least one row that breaks it: it is refused by that CHECK, by its name. */
class BadRowsIT {

    private static final TestDatabase database = TestDatabase.migrated();

    @BeforeAll
    static void fill() {
        SampleRows.insertEverything(database.sql(), "tenant-a");
        database.sql()
                .sql("SELECT scheduled_refresh_bin_utilization()")
                .query(String.class)
                .single();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    /** A CHECK, and what of an UPDATE breaks it on a row that was good. */
    record BadRow(String check, String change) {

        @Override
        public String toString() {
            return check + ": " + change;
        }
    }

    static List<BadRow> badRows() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(BadRowsIT.class.getResourceAsStream("/rows/bad-rows.csv"), "bad-rows.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .map(parts -> new BadRow(parts[0], parts[1]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void isRefused(BadRow bad) {
        String table = database.sql()
                .sql("SELECT conrelid::regclass::text FROM pg_constraint WHERE contype = 'c' AND conname = :check")
                .param("check", bad.check())
                .query(String.class)
                .single();

        assertThatThrownBy(() -> database.sql()
                        .sql("UPDATE " + table + " SET " + bad.change())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("violates check constraint \"" + bad.check() + "\"");
    }

    @Test
    void everyCheckIsTried() throws IOException {
        assertThat(badRows().stream().map(BadRow::check).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        database.sql().sql("""
                                SELECT conname
                                  FROM pg_constraint
                                 WHERE contype = 'c' AND connamespace = 'public'::regnamespace
                                """).query(String.class).set());
    }
}
