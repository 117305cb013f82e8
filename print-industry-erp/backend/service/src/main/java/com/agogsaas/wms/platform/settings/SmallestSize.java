package com.agogsaas.wms.platform.settings;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Holds sizes to {@code @Min}, in bytes. */
public final class SmallestSize implements ConstraintValidator<Min, DataSize> {

    private long bytes;

    @Override
    public void initialize(Min limit) {
        bytes = limit.value();
    }

    @Override
    public boolean isValid(@Nullable DataSize size, ConstraintValidatorContext context) {
        return size == null || size.toBytes() >= bytes;
    }
}
