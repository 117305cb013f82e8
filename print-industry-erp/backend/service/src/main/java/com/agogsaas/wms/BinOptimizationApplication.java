package com.agogsaas.wms;

import com.agogsaas.wms.platform.migration.MigrationProcess;
import com.agogsaas.wms.platform.start.ServiceStart;
import com.agogsaas.wms.platform.train.TrainingProcess;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service, or the command that the first argument names. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BinOptimizationApplication {

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            List<String> rest = List.of(arguments).subList(1, arguments.length);
            switch (arguments[0]) {
                case TrainingProcess.COMMAND -> System.exit(TrainingProcess.run(rest));
                case MigrationProcess.COMMAND -> System.exit(MigrationProcess.run(rest));
                default -> {
                    // Settings of the service itself.
                }
            }
        }
        ServiceStart.run(BinOptimizationApplication.class, arguments);
    }
}
