package com.agogsaas.wms.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the made-up print plant is there to try the service on.
 *
 * @param warehouse whether it is loaded at start, unless it is there already; the default run says true
 */
@ConfigurationProperties("demo")
record DemoSettings(@DefaultValue("false") boolean warehouse) {}
