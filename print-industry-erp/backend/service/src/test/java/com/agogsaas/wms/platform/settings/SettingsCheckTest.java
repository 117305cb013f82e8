package com.agogsaas.wms.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.core.env.StandardEnvironment;

/** What is said to an operator about settings that cannot be. */
class SettingsCheckTest {

    private static final List<CataloguedSetting> SETTINGS = ApplicationFile.settings();

    @Test
    void namesSettingValueAndWhatIsLegal() {
        assertThat(problems(Map.of("PORT", "abc", "DB_POOL_SIZE", "1", "ENVIRONMENT", "productoin")))
                .containsExactlyInAnyOrder(
                        "PORT is \"abc\", but has to be a whole number from 0 to 65535",
                        "DB_POOL_SIZE is \"1\", but has to be a whole number from 2 to 500",
                        "ENVIRONMENT is \"productoin\", but has to be one of DEVELOPMENT, STAGING, PRODUCTION");
    }

    @Test
    void saysOfEveryKindWhatItIs() {
        assertThat(problems(Map.of(
                        "DOCUMENTATION_URL", "x",
                        "ALERTMANAGER_URL", "not a url",
                        "DATA_QUALITY_TOLERANCE_PERCENTAGE", "-5",
                        "GRAPHQL_MAX_BODY", "0B",
                        "IMPORT_MAX_FILE_SIZE", "-5MB")))
                .containsExactlyInAnyOrder(
                        "DOCUMENTATION_URL is \"x\", but has to be a URL that begins with https:// or http://",
                        "ALERTMANAGER_URL is \"not a url\", but has to be a URL that begins with https:// or http://",
                        "DATA_QUALITY_TOLERANCE_PERCENTAGE is \"-5\", but has to be a number from 0 to 100",
                        "GRAPHQL_MAX_BODY is \"0B\", but has to be a size with its unit, such as 500KB or 4MB"
                                + " from 1KB to 1GB",
                        "IMPORT_MAX_FILE_SIZE is \"-5MB\", but has to be a size with its unit, such as 500KB or 4MB"
                                + " from 1KB to 1TB");
        assertThat(problems(Map.of("GRAPHQL_MAX_BODY", "2GB"))).hasSize(1);
    }

    @TestFactory
    Stream<DynamicTest> whatIsLegalIsSaidInWords() {
        return SETTINGS.stream()
                .map(setting -> DynamicTest.dynamicTest(setting.name(), () -> {
                    assertThat(LegalValues.of(setting.component())).doesNotContain("{");
                    if (setting.component().getType() != String.class) {
                        assertThat(LegalValues.of(setting.component())).isNotEqualTo("a text");
                    }
                }));
    }

    @Test
    void settingsInTheWrongOrderAreNamedWithTheirDefaults() {
        assertThat(problems(Map.of(
                        "CONGESTION_LOW_FROM", "5",
                        "CROSS_DOCK_HIGH_WITHIN", "100h",
                        "ACCEPTANCE_MIN_DECISIONS", "2000",
                        "ACCEPTANCE_MAX_DECISIONS", "1500")))
                .containsExactlyInAnyOrder(
                        "CONGESTION_LOW_FROM is 5, but has to be at most CONGESTION_MEDIUM_FROM, which is 1",
                        "CROSS_DOCK_HIGH_WITHIN is 100h, but has to be at most CROSS_DOCK_MEDIUM_WITHIN, which is 72h",
                        "ACCEPTANCE_MIN_DECISIONS is 2000, but has to be at most ACCEPTANCE_MAX_DECISIONS, which is"
                                + " 1500");
        assertThat(problems(Map.of("CONGESTION_LOW_FROM", "1", "ACCEPTANCE_MAX_DECISIONS", "1000")))
                .isEmpty();
    }

    @Test
    void findsNothingWrongWithNoVariablesAndWithEmptyOnes() {
        assertThat(problems(Map.of())).isEmpty();
        assertThat(problems(Map.of("PORT", "", "DATA_DIR", "", "BIN_OPTIMIZATION_ALGORITHM", "", "DB_NAME", "")))
                .isEmpty();
    }

    @Test
    void takesAnEmptyVariableForNone() {
        StandardEnvironment environment = started(Map.of("PORT", "", "DB_NAME", "", "DATA_DIR", ""));
        assertThat(environment.getProperty("server.port")).isEqualTo("4000");
        assertThat(environment.getProperty("wms.database.name")).isEqualTo("wms");
        assertThat(environment.getProperty("wms.service.data-directory")).isEqualTo(".data");
    }

    @Test
    void takesEnumerationsInAnyCase() {
        assertThat(problems(Map.of("BIN_OPTIMIZATION_ALGORITHM", "ffd"))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everySettingThatIsNoTextRefusesNonsense() {
        return SETTINGS.stream()
                .filter(setting -> setting.component().getType() != String.class)
                .map(setting -> DynamicTest.dynamicTest(
                        setting.name(),
                        () -> assertThat(problems(Map.of(setting.name(), "no such value")))
                                .singleElement()
                                .asString()
                                .startsWith(setting.name() + " is \"no such value\", but has to be ")));
    }

    @TestFactory
    Stream<DynamicTest> everyWholeNumberIsHeldToItsBounds() {
        return SETTINGS.stream()
                .filter(setting -> constraint(setting, Min.class) != null || constraint(setting, Max.class) != null)
                .map(setting -> DynamicTest.dynamicTest(setting.name(), () -> {
                    Min min = constraint(setting, Min.class);
                    if (min != null) {
                        assertThat(problems(Map.of("DB_HOST", "db", setting.name(), "" + min.value())))
                                .isEmpty();
                        assertThat(problems(Map.of("DB_HOST", "db", setting.name(), "" + (min.value() - 1))))
                                .hasSize(1);
                    }
                    Max max = constraint(setting, Max.class);
                    if (max != null) {
                        assertThat(problems(Map.of("DB_HOST", "db", setting.name(), "" + max.value())))
                                .isEmpty();
                        assertThat(problems(Map.of("DB_HOST", "db", setting.name(), "" + (max.value() + 1))))
                                .hasSize(1);
                    }
                }));
    }

    @Test
    void everySettingHasAVariableOfItsOwn() {
        assertThat(SETTINGS)
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(setting.variable())
                        .as("variable of %s in application.yaml", setting.property())
                        .isNotNull());
        assertThat(SETTINGS).extracting(CataloguedSetting::variable).doesNotHaveDuplicates();
    }

    @Test
    void aDevelopmentRunIsLocalWhateverAnyoneSets() {
        StandardEnvironment environment = started(Map.of("server.address", "0.0.0.0"));
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("spring.graphql.graphiql.enabled")).isEqualTo("true");
    }

    private static List<String> problems(Map<String, String> variables) {
        return problems(ApplicationFile.with(variables));
    }

    private static StandardEnvironment started(Map<String, String> variables) {
        StandardEnvironment environment = ApplicationFile.with(variables);
        assertThat(problems(environment)).isEmpty();
        return environment;
    }

    private static List<String> problems(StandardEnvironment environment) {
        var start = new DefaultBootstrapContext();
        new SettingsPostProcessor(start).postProcessEnvironment(environment, new SpringApplication());
        return StartProblems.of(start).all();
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A constraint(
            CataloguedSetting setting, Class<A> type) {
        try {
            return setting.holder()
                    .getDeclaredField(setting.component().getName())
                    .getAnnotation(type);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
