package com.agogsaas.wms.platform.settings;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * One setting.
 *
 * @param property its name among Spring's properties, such as {@code wms.service.port}
 * @param variable the environment variable that sets it, such as {@code PORT}; null where application.yaml names none
 * @param component where its value ends up
 * @param defaultValue as one would write it; empty for none
 */
record CataloguedSetting(String property, @Nullable String variable, RecordComponent component, String defaultValue) {

    /** What an operator knows it by. */
    String name() {
        return variable == null ? property : variable;
    }

    /** Whether its value is shown nowhere. */
    boolean isSecret() {
        return property.endsWith("password") || property.endsWith("secret");
    }

    Class<?> holder() {
        return component.getDeclaringRecord();
    }
}
