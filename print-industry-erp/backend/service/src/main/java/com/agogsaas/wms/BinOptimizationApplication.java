package com.agogsaas.wms;

import com.agogsaas.wms.platform.start.ServiceStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BinOptimizationApplication {

    public static void main(String[] arguments) {
        ServiceStart.run(BinOptimizationApplication.class, arguments);
    }
}
