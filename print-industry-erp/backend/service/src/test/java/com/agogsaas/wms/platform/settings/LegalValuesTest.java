package com.agogsaas.wms.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class LegalValuesTest {

    private record Sample(
            RunMode mode,
            boolean flag,
            Boolean maybe,
            @Min(1) @Max(9) int between,
            @Min(0) long atLeast,
            @Max(9) int atMost,
            int any,
            @DecimalMin("0.5") @DecimalMax("1") double share,
            @DurationMin(seconds = 1) @DurationMax(days = 7) Duration time,
            @DurationMin(millis = 1500) Duration fine,
            DataSize size,
            @Min(1024) @Max(1 << 30) DataSize sizeBetween,
            @Min(1500) DataSize odd,
            @DecimalMin("0") @DecimalMax("100") BigDecimal exact,

            @Pattern(regexp = "[a-z]+", message = "lower-case letters")
            String letters,

            String text) {}

    @Test
    void saysWhatATypeAndItsConstraintsAllow() {
        Map<String, String> legal = new LinkedHashMap<>();
        Arrays.stream(Sample.class.getRecordComponents())
                .forEach((RecordComponent component) -> legal.put(component.getName(), LegalValues.of(component)));
        String time = "a time with its unit, such as 500ms, 30s, 10m or 2h";
        assertThat(legal)
                .containsEntry("mode", "one of DEVELOPMENT, STAGING, PRODUCTION")
                .containsEntry("flag", "true or false")
                .containsEntry("maybe", "true or false")
                .containsEntry("between", "a whole number from 1 to 9")
                .containsEntry("atLeast", "a whole number, 0 or more")
                .containsEntry("atMost", "a whole number, 9 or less")
                .containsEntry("any", "a whole number")
                .containsEntry("share", "a number from 0.5 to 1")
                .containsEntry("time", time + " from 1s to 7d")
                .containsEntry("fine", time + ", 1500ms or more")
                .containsEntry("size", "a size with its unit, such as 500KB or 4MB")
                .containsEntry("sizeBetween", "a size with its unit, such as 500KB or 4MB from 1KB to 1GB")
                .containsEntry("odd", "a size with its unit, such as 500KB or 4MB, 1500B or more")
                .containsEntry("exact", "a number from 0 to 100")
                .containsEntry("letters", "lower-case letters")
                .containsEntry("text", "a text")
                .hasSize(16);
    }
}
