package com.agogsaas.wms.benchmarks.signals;

import com.agogsaas.wms.benchmarks.Machine;
import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.units.AbcClass;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts the stock of Online Retail away with and without each signal, picks the orders that came later, and tells what
 * each signal is worth. What is done is on disk after every seed.
 */
public final class SignalsEvaluation {

    private static final String ORDERS = "transactions/online_retail_2010-12_2011-05.csv.gz";

    private final EvaluationOptions options;
    private final OrderBook book;
    private final List<ArrivalDay> days;
    private final List<Carton> cartons;
    private final List<Variant> variants;
    private final Results results = new Results();

    private SignalsEvaluation(EvaluationOptions options) throws IOException {
        this.options = options;
        book = OrderBook.read(options.data().resolve(ORDERS));
        days = options.arrivals().stream()
                .map(day -> ArrivalDay.of(day, book, options.pickedDays()))
                .toList();
        cartons = Carton.real();
        variants = Variants.all().stream()
                .filter(variant -> variant.name().matches(".*(" + options.pattern() + ").*"))
                .toList();
    }

    /** Takes the options that {@code script/bench --help} explains. */
    public static void main(String[] words) throws IOException {
        try {
            EvaluationOptions options = EvaluationOptions.parse(words);
            if (!Files.isReadable(options.data().resolve(ORDERS))) {
                throw new IllegalArgumentException("there is no " + ORDERS + " in "
                        + options.data().toAbsolutePath() + ": --data or BENCH_DATA names the folder");
            }
            new SignalsEvaluation(options).run();
        } catch (IllegalArgumentException wrong) {
            System.err.println("error: " + wrong.getMessage());
            System.exit(2);
        }
    }

    private void run() throws IOException {
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("--variants names none: " + options.pattern());
        }
        for (int seed = 1; seed <= options.seeds(); seed++) {
            evaluate(scene(seed));
            Files.writeString(options.out(), heading(seed) + SignalTables.markdown(results));
            Files.writeString(options.picture(), TravelPicture.svg(results));
        }
        System.out.print(Files.readString(options.out()));
    }

    /** What the figures were measured on, so far. */
    private String heading(int seeds) throws IOException {
        return Machine.description(Clock.systemUTC()) + "\n\n" + book.orders().size() + " orders, " + book.materials()
                + " materials; " + seeds + " seeds, goods arriving on " + options.arrivals() + " in turn, batches of "
                + options.batch() + ", carts of " + options.cart() + " lines, orders of " + options.pickedDays()
                + " days, stock " + options.stock() + "\n\n";
    }

    private void evaluate(Scene scene) {
        for (Variant variant : variants) {
            Filling filling = new Filling(scene.warehouse(), book.materials());
            variant.putaway().apply(scene).putAway(scene.lots(), filling);
            Walk walk = Replay.of(filling, scene.day().future(), options.cart());
            results.add(
                    variant,
                    new Measured(
                            walk, scene.lots().size(), filling.unplaced(), filling.binsInUse(), filling.pickersMet()));
            System.err.println(String.format(
                    Locale.ROOT,
                    "seed %d/%d %s: %.2f ft a line",
                    scene.seed(),
                    options.seeds(),
                    variant.name(),
                    walk.shortestFeet()));
        }
    }

    private Scene scene(int seed) {
        ArrivalDay day = days.get((seed - 1) % days.size());
        List<StockLot> lots = Stock.lots(day.unitsPerDay(), options.stock(), cartons, seed);
        return new Scene(seed, options.batch(), options.pickLists(), warehouse(day.history(), lots), day, lots);
    }

    /**
     * Bins are classed as a manager would class them who read the report on materials: as many as their stock needs.
     */
    private static Warehouse warehouse(History history, List<StockLot> lots) {
        double all = lots.stream().mapToLong(StockLot::milliCubicFeet).sum();
        Map<AbcClass, Double> shares = new EnumMap<>(AbcClass.class);
        lots.forEach(lot -> shares.merge(history.abcClass(lot.material()), lot.milliCubicFeet() / all, Double::sum));
        return new Warehouse(shares, PlacementPolicy.DEFAULT.fillFactors());
    }
}
