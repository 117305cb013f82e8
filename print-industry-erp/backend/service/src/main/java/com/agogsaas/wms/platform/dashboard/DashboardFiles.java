package com.agogsaas.wms.platform.dashboard;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The dashboard's scripts and styles, as its build left them. Their names change with their content. */
@Configuration(proxyBeanMethods = false)
class DashboardFiles implements WebMvcConfigurer {

    private static final Duration FOR_GOOD = Duration.ofDays(365);
    private static final Duration A_DAY = Duration.ofDays(1);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/dashboard/assets/")
                .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
        registry.addResourceHandler("/mark.svg")
                .addResourceLocations("classpath:/dashboard/")
                .setCacheControl(CacheControl.maxAge(A_DAY).cachePublic());
    }
}
