package com.agogsaas.wms.platform.settings;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/** Reads every setting once before anything is started, so that all mistakes are named together. */
final class SettingsCheck {

    private final ConfigurableEnvironment environment;
    private final Binder binder;

    SettingsCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
        this.binder = Binder.get(environment);
    }

    /** One line for each setting whose value is not legal. */
    List<String> problems(List<CataloguedSetting> settings) {
        List<String> problems = new ArrayList<>();
        try (var validation = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            for (CataloguedSetting setting : settings) {
                problem(setting, validation.getValidator()).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<String> problem(CataloguedSetting setting, Validator validator) {
        try {
            Object value = read(setting);
            boolean legal = value == null
                    || validator
                            .validateValue(setting.holder(), setting.component().getName(), value)
                            .isEmpty();
            return legal ? Optional.empty() : Optional.of(illegal(setting));
        } catch (BindException unreadable) {
            return Optional.of(illegal(setting));
        }
    }

    private @Nullable Object read(CataloguedSetting setting) {
        return binder.bind(setting.property(), Bindable.of(setting.component().getType()))
                .orElse(null);
    }

    private String illegal(CataloguedSetting setting) {
        String shown = setting.isSecret() ? "not legal" : "\"" + environment.getProperty(setting.property()) + "\"";
        return setting.name() + " is " + shown + ", but has to be " + LegalValues.of(setting.component());
    }
}
