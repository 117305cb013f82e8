package com.agogsaas.wms.benchmarks.signals;

import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A carton that goods come in.
 *
 * @param dimensions its outer size
 * @param volume what it takes up
 * @param weight with the goods in it
 */
record Carton(Dimensions dimensions, Volume volume, Mass weight) {

    private static final BigDecimal MILLIMETRES_PER_INCH = new BigDecimal("25.4");
    private static final BigDecimal KILOGRAMS_PER_POUND = new BigDecimal("0.45359237");
    private static final BigDecimal CUBIC_INCHES_PER_CUBIC_FOOT = BigDecimal.valueOf(1_728);

    /** The cartons in {@code cartons.csv}; what lies beside it says where they come from. */
    static List<Carton> real() throws IOException {
        try (InputStream bytes = Objects.requireNonNull(Carton.class.getResourceAsStream("cartons.csv"));
                CsvReader<NamedCsvRecord> records =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return records.stream().map(Carton::of).toList();
        }
    }

    private static Carton of(NamedCsvRecord record) {
        BigDecimal length = inches(record.getField("length_mm"));
        BigDecimal width = inches(record.getField("width_mm"));
        BigDecimal height = inches(record.getField("height_mm"));
        return new Carton(
                Dimensions.needed(length, width, height),
                Volume.needed(length.multiply(width)
                        .multiply(height)
                        .divide(CUBIC_INCHES_PER_CUBIC_FOOT, MathContext.DECIMAL64)),
                Mass.needed(new BigDecimal(record.getField("weight_kg"))
                        .divide(KILOGRAMS_PER_POUND, MathContext.DECIMAL64)));
    }

    private static BigDecimal inches(String millimetres) {
        return new BigDecimal(millimetres).divide(MILLIMETRES_PER_INCH, MathContext.DECIMAL64);
    }
}
