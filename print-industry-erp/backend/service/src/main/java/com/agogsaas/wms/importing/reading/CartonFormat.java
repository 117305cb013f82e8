package com.agogsaas.wms.importing.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data set BED-BPP: orders of cartons, measured in millimetres and kilograms. Each article becomes a material of
 * one carton, and its cartons in an order become a lot.
 */
final class CartonFormat implements FileFormat {

    /** An inch is 25.4 mm, exactly. */
    private static final BigDecimal MILLIMETRES_PER_INCH = new BigDecimal("25.4");

    /** The avoirdupois pound is 0.45359237 kg, exactly. */
    private static final BigDecimal KILOGRAMS_PER_POUND = new BigDecimal("0.45359237");

    private static final BigDecimal CUBIC_INCHES_PER_CUBIC_FOOT = BigDecimal.valueOf(1_728);

    /** Finer than anybody measures, so that a carton's volume and edges agree. */
    private static final int DECIMALS = 6;

    private static final int MOST_ARTICLES_PER_ORDER = 100_000;

    private final String importedAt;
    private final RowTemplate material = new RowTemplate(StagedTable.MATERIALS)
            .column("material_code", "id")
            .column("description", "article")
            .column("length_inches", "length/mm")
            .column("width_inches", "width/mm")
            .column("height_inches", "height/mm")
            .column("unit_weight_lbs", "weight/kg")
            .columns("unit_cubic_feet", "unit_of_measure");
    private final RowTemplate lot = new RowTemplate(StagedTable.LOTS)
            .column("material_code", "id")
            .columns("lot_number", "quantity_on_hand", "received_at");
    private final KnownCodes known = new KnownCodes();

    CartonFormat(FileDescription file) {
        this.importedAt = file.importedAt().toString();
    }

    @Override
    public void read(BufferedReader text, RowCollector rows) throws IOException {
        material.announce(rows, true);
        lot.announce(rows, false);
        try (JsonParser json = JsonMapper.shared().createParser(text)) {
            expect(json, json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                readOrder(json.currentName(), json, rows);
            }
            expect(json, json.currentToken(), JsonToken.END_OBJECT);
        } catch (JacksonIOException failure) {
            throw failure.getCause();
        } catch (JacksonException malformed) {
            throw new UnreadableException(RowProblem.ofRow(
                    rows.lastLine(),
                    ProblemCode.FILE_UNREADABLE,
                    "After this line the file is not the JSON that was expected. Reading stopped there"));
        }
    }

    private void readOrder(String order, JsonParser json, RowCollector rows) throws IOException {
        expect(json, json.nextToken(), JsonToken.START_OBJECT);
        Map<String, Cartons> articles = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean items = json.currentName().equals("item_sequence");
            JsonToken value = json.nextToken();
            if (items) {
                expect(json, value, JsonToken.START_OBJECT);
                readItems(json, articles, rows);
            } else {
                json.skipChildren();
            }
        }
        expect(json, json.currentToken(), JsonToken.END_OBJECT);
        for (Map.Entry<String, Cartons> article : articles.entrySet()) {
            lot.set("material_code", article.getKey())
                    .set("lot_number", order + "-" + article.getKey())
                    .set("quantity_on_hand", Integer.toString(article.getValue().count))
                    .set("received_at", importedAt)
                    .stage(rows, article.getValue().firstLine);
        }
    }

    private void readItems(JsonParser json, Map<String, Cartons> articles, RowCollector rows) throws IOException {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            long line = json.currentTokenLocation().getLineNr();
            expect(json, json.nextToken(), JsonToken.START_OBJECT);
            Map<String, String> carton = readCarton(json);
            rows.rowRead(line);
            String id = carton.getOrDefault("id", "").strip();
            if (known.isNew(id) && !stageMaterial(id, carton, line, rows)) {
                continue;
            }
            if (articles.size() >= MOST_ARTICLES_PER_ORDER) {
                throw new UnreadableException(RowProblem.ofRow(
                        line,
                        ProblemCode.FIELD_TOO_LONG,
                        "Expected at most " + MOST_ARTICLES_PER_ORDER + " articles in an order. Reading stopped here"));
            }
            articles.computeIfAbsent(id, article -> new Cartons(line)).count++;
        }
        expect(json, json.currentToken(), JsonToken.END_OBJECT);
    }

    private static Map<String, String> readCarton(JsonParser json) {
        Map<String, String> carton = new HashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isScalarValue() && carton.size() < 20) {
                carton.put(name, json.getString());
            } else {
                json.skipChildren();
            }
        }
        expect(json, json.currentToken(), JsonToken.END_OBJECT);
        return carton;
    }

    private boolean stageMaterial(String id, Map<String, String> carton, long line, RowCollector rows)
            throws IOException {
        BigDecimal length = metric(carton.get("length/mm"), MILLIMETRES_PER_INCH);
        BigDecimal width = metric(carton.get("width/mm"), MILLIMETRES_PER_INCH);
        BigDecimal height = metric(carton.get("height/mm"), MILLIMETRES_PER_INCH);
        String cubicFeet = length == null || width == null || height == null
                ? null
                : length.multiply(width)
                        .multiply(height)
                        .divide(CUBIC_INCHES_PER_CUBIC_FOOT, DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString();
        return material.set("material_code", id)
                .set("description", carton.get("article"))
                .set("length_inches", shown(length, carton.get("length/mm")))
                .set("width_inches", shown(width, carton.get("width/mm")))
                .set("height_inches", shown(height, carton.get("height/mm")))
                .set(
                        "unit_weight_lbs",
                        shown(metric(carton.get("weight/kg"), KILOGRAMS_PER_POUND), carton.get("weight/kg")))
                .set("unit_cubic_feet", cubicFeet)
                .set("unit_of_measure", "CARTON")
                .stage(rows, line);
    }

    /** The metric number in the other unit, or null where it is no number. */
    private static @Nullable BigDecimal metric(@Nullable String number, BigDecimal perUnit) {
        if (number == null || !Numbers.isPlain(number)) {
            return null;
        }
        return new BigDecimal(number).divide(perUnit, DECIMALS, RoundingMode.HALF_UP);
    }

    /** The converted number; what is no number stays as it is, so that it is reported as such. */
    private static @Nullable String shown(@Nullable BigDecimal converted, @Nullable String original) {
        return converted == null ? original : converted.toPlainString();
    }

    private static void expect(JsonParser json, @Nullable JsonToken found, JsonToken expected) {
        if (found != expected) {
            throw new UnreadableException(RowProblem.ofRow(
                    Math.max(1, json.currentTokenLocation().getLineNr()),
                    ProblemCode.FILE_UNREADABLE,
                    "Expected the layout of BED-BPP: orders with their item_sequence. Reading stopped here"));
        }
    }

    /** The cartons of one article in an order. */
    private static final class Cartons {
        private final long firstLine;
        private int count;

        Cartons(long firstLine) {
            this.firstLine = firstLine;
        }
    }
}
