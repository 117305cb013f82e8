package com.agogsaas.wms.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether there is a made-up print plant to try the service on.
 *
 * @param warehouse whether it is loaded at the start, unless it is there already; where absent, only into the embedded
 *     database
 */
@ConfigurationProperties("demo")
record DemoSettings(@Nullable Boolean warehouse) {}
