package com.agogsaas.wms.platform;

import com.agogsaas.wms.engine.PlacementEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the framework-free engine available to the rooms that use it. */
@Configuration(proxyBeanMethods = false)
class EngineWiring {

    @Bean
    PlacementEngine placementEngine() {
        return new PlacementEngine();
    }
}
