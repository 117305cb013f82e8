package com.agogsaas.wms.acceptance;

import com.agogsaas.wms.units.TenantId;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command {@code train} was asked for.
 *
 * @param tenant whose model; null for all
 * @param card where to write a model card; null for nowhere
 */
record TrainOptions(@Nullable TenantId tenant, @Nullable Path card) {

    static final String USAGE = "usage: train [--tenant ID] [--card FILE]";

    /** @throws IllegalArgumentException with what is wrong */
    static TrainOptions parse(List<String> arguments) {
        TenantId tenant = null;
        Path card = null;
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String option = words.next();
            if (!option.equals("--tenant") && !option.equals("--card")) {
                throw new IllegalArgumentException("there is no option " + option);
            }
            if (!words.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            if (option.equals("--tenant")) {
                tenant = new TenantId(words.next());
            } else {
                card = Path.of(words.next());
            }
        }
        if (card != null && tenant == null) {
            throw new IllegalArgumentException("--card needs --tenant: a card is about one model");
        }
        return new TrainOptions(tenant, card);
    }
}
