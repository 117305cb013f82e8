package com.agogsaas.wms.statistics.methods;

import com.agogsaas.wms.statistics.methods.TestResult.NotTestable;
import com.agogsaas.wms.statistics.methods.TestResult.Obstacle;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.FDistribution;

/** Whether groups have the same variance: an analysis of variance of distances from each group's middle. */
public final class EqualVariances {

    private EqualVariances() {}

    /** By distances from means; for data that are normal otherwise. */
    public static TestResult levene(List<Sample> groups) {
        return test(TestMethod.LEVENE, groups, Sample::mean);
    }

    /** By distances from medians; also for data with long tails. */
    public static TestResult brownForsythe(List<Sample> groups) {
        return test(TestMethod.BROWN_FORSYTHE, groups, Sample::median);
    }

    private static TestResult test(TestMethod method, List<Sample> groups, ToDoubleFunction<Sample> middle) {
        int size = groups.stream().mapToInt(Sample::size).sum();
        if (groups.size() < 2 || groups.stream().anyMatch(group -> group.size() == 0) || size <= groups.size()) {
            return new NotTestable(method, Obstacle.TOO_FEW, size);
        }
        List<Sample> distances = groups.stream()
                .map(group -> distances(group, middle.applyAsDouble(group)))
                .toList();
        double mean = distances.stream()
                        .mapToDouble(group -> group.mean() * group.size())
                        .sum()
                / size;
        double between = 0;
        double within = 0;
        for (Sample group : distances) {
            between += group.size() * (group.mean() - mean) * (group.mean() - mean);
            within += group.size() < 2 ? 0 : group.variance() * (group.size() - 1);
        }
        if (!(within > 0)) {
            return new NotTestable(method, Obstacle.CONSTANT, size);
        }
        double above = groups.size() - 1.0;
        double below = (double) size - groups.size();
        double f = between / above / (within / below);
        return new Tested(method, f, FDistribution.of(above, below).survivalProbability(f), below, size);
    }

    private static Sample distances(Sample group, double middle) {
        return Sample.of(Arrays.stream(group.values())
                .map(value -> Math.abs(value - middle))
                .toArray());
    }
}
