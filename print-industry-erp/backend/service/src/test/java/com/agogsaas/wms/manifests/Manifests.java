package com.agogsaas.wms.manifests;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of {@code backend/k8s}, as an API server would read them. */
final class Manifests {

    static final Path PRODUCTION = Path.of("..", "k8s", "production");
    static final Path STAGING = PRODUCTION.resolveSibling("staging");

    private static final String KUSTOMIZATION = "kustomization.yaml";

    private Manifests() {}

    /** Every object of the production folder. */
    static List<JsonObject> production() {
        return productionFiles().stream().flatMap(file -> read(file).stream()).toList();
    }

    static List<Path> productionFiles() {
        try (Stream<Path> files = Files.list(PRODUCTION)) {
            return files.filter(file -> !file.endsWith(KUSTOMIZATION)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No manifests in " + PRODUCTION.toAbsolutePath(), e);
        }
    }

    static JsonObject kustomization(Path folder) {
        return read(folder.resolve(KUSTOMIZATION)).get(0);
    }

    static JsonObject object(String kind, String name) {
        return production().stream()
                .filter(object -> text(object, "kind").equals(kind)
                        && text(object, "metadata", "name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + " " + name));
    }

    static List<JsonObject> read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The objects of a YAML text; a key that is there twice is refused. */
    static List<JsonObject> parse(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var gson = new Gson();
        return StreamSupport.stream(
                        new Yaml(new SafeConstructor(options)).loadAll(yaml).spliterator(), false)
                .map(document -> gson.toJsonTree(document).getAsJsonObject())
                .toList();
    }

    static String text(JsonObject object, String... path) {
        return at(object, path).getAsString();
    }

    static JsonElement at(JsonElement root, String... path) {
        JsonElement found = root;
        for (String step : path) {
            JsonElement next = found instanceof JsonArray array
                    ? array.get(Integer.parseInt(step))
                    : found.getAsJsonObject().get(step);
            if (next == null) {
                throw new AssertionError("There is no " + step + " of " + String.join(".", path) + " in " + found);
            }
            found = next;
        }
        return found;
    }
}
