package com.agogsaas.wms.demo;

import com.agogsaas.wms.units.AbcClass;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Classes by velocity: the materials that make the first 80 % of the lines picked are A, up to 95 % B, the rest C. */
final class VelocityClasses {

    private static final double A_SHARE = 0.80;
    private static final double B_SHARE = 0.95;

    private VelocityClasses() {}

    /** The class of every material, by index. */
    static AbcClass[] of(List<DemoOrder> orders, int materials) {
        long[] lines = new long[materials];
        for (DemoOrder order : orders) {
            for (DemoOrder.Line line : order.lines()) {
                lines[line.material()] += line.picked() > 0 ? 1 : 0;
            }
        }
        double all = IntStream.range(0, materials).mapToLong(i -> lines[i]).sum();
        int[] fastestFirst = IntStream.range(0, materials)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -lines[i]).thenComparingInt(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        AbcClass[] classes = new AbcClass[materials];
        long before = 0;
        for (int material : fastestFirst) {
            classes[material] = classAt(before / all);
            before += lines[material];
        }
        return classes;
    }

    private static AbcClass classAt(double share) {
        if (share < A_SHARE) {
            return AbcClass.A;
        }
        return share < B_SHARE ? AbcClass.B : AbcClass.C;
    }
}
