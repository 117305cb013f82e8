package com.agogsaas.wms.scheduling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a process takes on beside requests.
 *
 * @param atOnce background jobs that this process does at the same time; 0 leaves all of them to other processes
 */
@Validated
@ConfigurationProperties("jobs")
record JobSettings(@DefaultValue("2") @Min(0) @Max(16) int atOnce) {}
