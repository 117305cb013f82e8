package com.agogsaas.wms.demo;

import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.TemperatureRange;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes up the plant's materials: grades, formats and packages as a print shop buys them. */
final class MaterialCatalogue {

    /** The material that deployment checks ask for: 100 of it take up 5.5 cubic feet and weigh 50 pounds. */
    static final String TEST_MATERIAL_ID = "material-test-001";

    private static final List<String> ROLL_GRADES = List.of(
            "Uncoated offset 60 lb",
            "Coated gloss text 80 lb",
            "Coated matte text 70 lb",
            "Newsprint 30 lb",
            "Supercalendered 35 lb",
            "Kraft liner 42 lb",
            "Label face stock",
            "Thermal 48 gsm");
    private static final double[] ROLL_WIDTHS = {17, 20.5, 22.75, 25.5, 30, 34, 36, 38, 54};
    private static final double[] ROLL_DIAMETERS = {36, 40, 42, 45, 47, 50};
    private static final List<String> SHEET_GRADES = List.of(
            "Offset 50 lb",
            "Gloss text 100 lb",
            "Gloss cover 80 lb",
            "Matte cover 100 lb",
            "Silk text 80 lb",
            "Recycled offset 60 lb",
            "Index 110 lb",
            "Bristol 67 lb",
            "Carbonless 3-part",
            "Cotton bond 24 lb");
    private static final double[][] SHEET_FORMATS = {
        {8.5, 11}, {8.5, 14}, {11, 17}, {12, 18}, {13, 19}, {17.5, 22.5}, {19, 25}, {20, 26}, {23, 35}, {25, 38}
    };
    private static final List<String> SUBSTRATES = List.of(
            "Cast vinyl film",
            "Calendered vinyl film",
            "Polyester film",
            "Synthetic paper",
            "Canvas",
            "Magnet sheet",
            "Foam board",
            "Corrugated plastic",
            "Backlit film",
            "Static cling");
    private static final List<String> INKS = List.of(
            "Process cyan",
            "Process magenta",
            "Process yellow",
            "Process black",
            "Spot orange",
            "Spot violet",
            "Spot green",
            "Opaque white",
            "Metallic silver",
            "UV varnish",
            "Aqueous coating",
            "Overprint varnish");
    private static final List<String> JOBS = List.of(
            "Saddle-stitched catalogue",
            "Perfect-bound book",
            "Folded brochure",
            "Direct mailer",
            "Door hanger set",
            "Presentation folder",
            "Poster",
            "Calendar",
            "Product label roll",
            "Folding carton blank");
    private static final List<String> GUARDED_JOBS = List.of("Gift cards", "Ballots", "Cheque forms", "Event tickets");

    private final SplittableRandom random;
    private final List<DemoMaterial> materials = new ArrayList<>();

    private MaterialCatalogue(SplittableRandom random) {
        this.random = random;
    }

    static List<DemoMaterial> write(SplittableRandom random) {
        MaterialCatalogue catalogue = new MaterialCatalogue(random);
        catalogue.materials.add(catalogue.testMaterial());
        for (MaterialKind kind : MaterialKind.values()) {
            int made = kind == MaterialKind.SHEET_STOCK ? 1 : 0;
            for (int number = made + 1; number <= kind.count; number++) {
                catalogue.materials.add(catalogue.material(kind, number));
            }
        }
        return List.copyOf(catalogue.materials);
    }

    private DemoMaterial testMaterial() {
        Body body = new Body("Envelopes No. 10, pack of 50 (for checks)", 12, 9, 0.88, 0.5, false);
        return material(TEST_MATERIAL_ID, "TEST-001", MaterialKind.SHEET_STOCK, body, null, List.of(Zone.PAPER));
    }

    private DemoMaterial material(MaterialKind kind, int number) {
        return switch (kind) {
            case PAPER_ROLL -> roll(number);
            case SHEET_STOCK -> numbered(kind, number, sheets(), null, List.of(Zone.PAPER));
            case SUBSTRATE -> substrate(number);
            case INK -> numbered(kind, number, ink(), tolerated(), List.of(Zone.INK));
            case FINISHED_JOB -> finishedJob(number);
        };
    }

    private DemoMaterial roll(int number) {
        double width = pick(ROLL_WIDTHS);
        double diameter = pick(ROLL_DIAMETERS);
        double weight = Math.PI / 4 * diameter * diameter * width * between(0.027, 0.033);
        Body body =
                new Body(pick(ROLL_GRADES) + ", " + inches(width) + " in web", diameter, diameter, width, weight, true);
        return numbered(MaterialKind.PAPER_ROLL, number, body, null, List.of(Zone.BULK_FLOOR, Zone.PAPER));
    }

    private Body sheets() {
        double[] format = pick(SHEET_FORMATS);
        double height = Math.min(18, Math.round(between(1_000, 1_900) / (format[0] * format[1]) * 2) / 2.0 + 1);
        double weight = format[0] * format[1] * height * between(0.024, 0.030);
        String description = pick(SHEET_GRADES) + ", " + inches(format[0]) + " x " + inches(format[1]) + " in";
        return new Body(description, format[1] + 0.5, format[0] + 0.5, height, weight, false);
    }

    private DemoMaterial substrate(int number) {
        double length = random.nextBoolean() ? 55 : 61;
        double side = Math.round(between(5, 9) * 2) / 2.0;
        double weight = length * side * side * between(0.014, 0.024);
        boolean guarded = number % 15 == 0;
        String name = guarded ? "Holographic security foil" : pick(SUBSTRATES);
        Body body = new Body(name + ", " + inches(length - 1) + " in", length, side, side, weight, false);
        Zone zone = guarded ? Zone.SECURE : Zone.SUBSTRATE;
        return numbered(MaterialKind.SUBSTRATE, number, body, null, List.of(zone));
    }

    private Body ink() {
        String colour = pick(INKS);
        return switch (random.nextInt(10)) {
            case 0 -> new Body(colour + ", 55 gal drum", 24, 24, 35, 490, true);
            case 1, 2, 3 -> new Body(colour + ", 5 gal pail", 12, 12, 15, 46, true);
            case 4, 5 -> new Body(colour + ", case of 4 cartridges", 16, 12, 5, 18.5, false);
            default -> new Body(colour + ", 5 lb can", 6.5, 6.5, 5.5, 5.9, true);
        };
    }

    private DemoMaterial finishedJob(int number) {
        boolean guarded = number % 10 == 0;
        double length = Math.round(between(11, 24));
        double width = Math.round(between(8.5, 17));
        double height = Math.round(between(5, 12));
        double weight = length * width * height * between(0.016, 0.023);
        String name = pick(guarded ? GUARDED_JOBS : JOBS) + ", job " + (40_000 + random.nextInt(10_000));
        Zone zone = guarded ? Zone.SECURE : Zone.FINISHED;
        Body body = new Body(name, length, width, height, weight, false);
        return numbered(MaterialKind.FINISHED_JOB, number, body, null, List.of(zone));
    }

    private static DemoMaterial numbered(
            MaterialKind kind, int number, Body body, @Nullable TemperatureRange tolerated, List<Zone> zones) {
        String code = Numbered.of(kind.prefix + "-", number, 4);
        return material("material-" + code.toLowerCase(Locale.ROOT), code, kind, body, tolerated, zones);
    }

    private static DemoMaterial material(
            String id,
            String code,
            MaterialKind kind,
            Body body,
            @Nullable TemperatureRange tolerated,
            List<Zone> zones) {
        return new DemoMaterial(
                id,
                code,
                body.description,
                kind,
                body.size(),
                body.volume(),
                body.mass(),
                body.upright,
                tolerated,
                zones);
    }

    private TemperatureRange tolerated() {
        return random.nextInt(5) == 0 ? new TemperatureRange(62, 78) : new TemperatureRange(55, 85);
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private double pick(double[] from) {
        return from[random.nextInt(from.length)];
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String inches(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** What one unit is like: inches and pounds. */
    private record Body(
            String description, double length, double width, double height, double pounds, boolean upright) {

        Dimensions size() {
            return Dimensions.needed(BigDecimal.valueOf(length), BigDecimal.valueOf(width), BigDecimal.valueOf(height));
        }

        Volume volume() {
            BigDecimal cubicInches = BigDecimal.valueOf(length)
                    .multiply(BigDecimal.valueOf(width))
                    .multiply(BigDecimal.valueOf(height));
            return Volume.needed(cubicInches.divide(BigDecimal.valueOf(1_728), MathContext.DECIMAL64));
        }

        Mass mass() {
            return Mass.needed(BigDecimal.valueOf(pounds));
        }
    }
}
