package com.agogsaas.wms.platform;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What differs from the usual in the HTTP server, beyond settings. */
@Configuration(proxyBeanMethods = false)
class TomcatWiring {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorReport(JsonMapper json) {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new CodedErrorReport(json));
            }
        });
    }
}
