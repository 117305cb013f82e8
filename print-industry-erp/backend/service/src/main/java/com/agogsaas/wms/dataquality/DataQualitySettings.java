package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Data-quality monitoring.
 *
 * @param enabled whether data quality is recorded; {@code DATA_QUALITY_MONITORING_ENABLED} of the runbook. When off,
 *     nothing is measured, reported, cancelled or resolved by it and nobody is alerted; what was recorded before can be
 *     read, and relocations under way can still be finished by deciding their recommendations
 * @param tolerancePercentage how far a measurement and master data may differ to count as the same, in percent of
 *     master data
 */
@Validated
@ConfigurationProperties("data-quality")
record DataQualitySettings(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("10") @DecimalMin("0") @DecimalMax("100")
        BigDecimal tolerancePercentage) {

    /** @throws CodedException {@link ErrorCode#DATA_QUALITY_OFF} */
    void requireOn() {
        if (!enabled) {
            throw new CodedException(
                    ErrorCode.DATA_QUALITY_OFF,
                    "Data-quality monitoring is off: DATA_QUALITY_MONITORING_ENABLED is false");
        }
    }
}
