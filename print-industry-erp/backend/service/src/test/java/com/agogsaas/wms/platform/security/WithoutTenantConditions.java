package com.agogsaas.wms.platform.security;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Makes a service forget its tenant in every condition of every statement, as if nobody had written {@code WHERE}. */
final class WithoutTenantConditions implements BeanPostProcessor {

    private static final Pattern CONDITION = Pattern.compile("(\\w+\\.)?tenant_id = \\?");

    private final AtomicInteger forgotten = new AtomicInteger();

    /** How many conditions are left out so far. */
    int forgotten() {
        return forgotten.get();
    }

    void install(SpringApplication application) {
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(this));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource ? new Forgetful(dataSource) : bean;
    }

    private String without(String sql) {
        return CONDITION.matcher(sql).replaceAll(condition -> {
            forgotten.incrementAndGet();
            // The parameter stays, so that the others keep their places.
            return "?::text IS NOT NULL";
        });
    }

    private final class Forgetful extends DelegatingDataSource {

        Forgetful(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            arguments[0] = without((String) arguments[0]);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
        }
    }
}
