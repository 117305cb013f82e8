package com.agogsaas.wms.platform.settings;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.util.unit.DataUnit;

/** Says in words what a setting may be, read off its type and constraints. */
final class LegalValues {

    private static final Map<DataUnit, String> SUFFIXES = Map.of(
            DataUnit.TERABYTES, "TB", DataUnit.GIGABYTES, "GB", DataUnit.MEGABYTES, "MB", DataUnit.KILOBYTES, "KB");

    private LegalValues() {}

    static String of(RecordComponent component) {
        Field field = field(component);
        Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(component.getType());
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type == Integer.class || type == Long.class) {
            return "a whole number" + range(number(field, Min.class), number(field, Max.class));
        }
        if (type == Double.class || type == BigDecimal.class) {
            return "a number" + range(number(field, DecimalMin.class), number(field, DecimalMax.class));
        }
        if (type == Duration.class) {
            return "a time with its unit, such as 500ms, 30s, 10m or 2h"
                    + range(duration(field, DurationMin.class), duration(field, DurationMax.class));
        }
        if (type == DataSize.class) {
            return "a size with its unit, such as 500KB or 4MB" + range(size(field, Min.class), size(field, Max.class));
        }
        Pattern pattern = field.getAnnotation(Pattern.class);
        if (pattern != null) {
            return pattern.message();
        }
        return type == Path.class ? "a path" : "a text";
    }

    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("Every component of a record has its field", e);
        }
    }

    private static String range(@Nullable String from, @Nullable String to) {
        if (from != null && to != null) {
            return " from " + from + " to " + to;
        }
        if (from != null) {
            return ", " + from + " or more";
        }
        return to == null ? "" : ", " + to + " or less";
    }

    private static @Nullable String number(Field field, Class<? extends Annotation> constraint) {
        Annotation found = field.getAnnotation(constraint);
        if (found instanceof Min min) {
            return String.format(Locale.ROOT, "%d", min.value());
        }
        if (found instanceof Max max) {
            return String.format(Locale.ROOT, "%d", max.value());
        }
        if (found instanceof DecimalMin min) {
            return min.value();
        }
        return found instanceof DecimalMax max ? max.value() : null;
    }

    private static @Nullable String size(Field field, Class<? extends Annotation> constraint) {
        String bytes = number(field, constraint);
        return bytes == null ? null : inWords(DataSize.ofBytes(Long.parseLong(bytes)));
    }

    private static String inWords(DataSize size) {
        for (DataUnit unit : List.of(DataUnit.TERABYTES, DataUnit.GIGABYTES, DataUnit.MEGABYTES, DataUnit.KILOBYTES)) {
            long bytes = DataSize.of(1, unit).toBytes();
            if (size.toBytes() != 0 && size.toBytes() % bytes == 0) {
                return size.toBytes() / bytes + SUFFIXES.get(unit);
            }
        }
        return size.toString();
    }

    private static @Nullable String duration(Field field, Class<? extends Annotation> constraint) {
        Annotation found = field.getAnnotation(constraint);
        if (found instanceof DurationMin min) {
            return inWords(min.days(), min.hours(), min.minutes(), min.seconds(), min.millis());
        }
        return found instanceof DurationMax max
                ? inWords(max.days(), max.hours(), max.minutes(), max.seconds(), max.millis())
                : null;
    }

    private static String inWords(long days, long hours, long minutes, long seconds, long millis) {
        Duration duration = Duration.ofDays(days)
                .plusHours(hours)
                .plusMinutes(minutes)
                .plusSeconds(seconds)
                .plusMillis(millis);
        for (ChronoUnit unit : List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS)) {
            if (!duration.isZero() && duration.toMillis() % unit.getDuration().toMillis() == 0) {
                return DurationStyle.SIMPLE.print(duration, unit);
            }
        }
        return DurationStyle.SIMPLE.print(duration, ChronoUnit.MILLIS);
    }
}
