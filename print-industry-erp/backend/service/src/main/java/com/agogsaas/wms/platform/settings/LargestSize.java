package com.agogsaas.wms.platform.settings;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Max;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Holds sizes to {@code @Max}, in bytes. */
public final class LargestSize implements ConstraintValidator<Max, DataSize> {

    private long bytes;

    @Override
    public void initialize(Max limit) {
        bytes = limit.value();
    }

    @Override
    public boolean isValid(@Nullable DataSize size, ConstraintValidatorContext context) {
        return size == null || size.toBytes() <= bytes;
    }
}
