package com.agogsaas.wms.signals;

import com.agogsaas.wms.signals.OrderDay.Mark;
import com.agogsaas.wms.units.MaterialId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a facility's last days, kept in memory so that only the days have to be read again in which something
 * changed. Takes four bytes for each material of each order. Not safe for use by several threads.
 */
final class OrderWindow {

    private final Map<LocalDate, OrderDay> days = new TreeMap<>();
    private final Map<MaterialId, Integer> numbers = new HashMap<>();
    private final List<MaterialId> materials = new ArrayList<>();

    /**
     * Lets go of days that are not in the window any more.
     *
     * @param marks of the days in the window that have any picks
     * @return whether there were any such days
     */
    boolean retain(Map<LocalDate, Mark> marks) {
        return days.keySet().retainAll(marks.keySet());
    }

    /** The days that have to be read, for the first time or again. */
    Set<LocalDate> outdated(Map<LocalDate, Mark> marks) {
        Set<LocalDate> outdated = new TreeSet<>();
        marks.forEach((day, mark) -> {
            OrderDay known = days.get(day);
            if (known == null || !known.mark().equals(mark)) {
                outdated.add(day);
            }
        });
        return outdated;
    }

    void put(LocalDate day, OrderDay orders) {
        days.put(day, orders);
    }

    /** The number that stands for a material among the baskets. */
    int number(MaterialId material) {
        Integer known = numbers.get(material);
        if (known != null) {
            return known;
        }
        materials.add(material);
        numbers.put(material, materials.size() - 1);
        return materials.size() - 1;
    }

    MaterialId material(int number) {
        return Objects.requireNonNull(materials.get(number));
    }

    /** A basket for each order, whichever days it was picked on. */
    Baskets baskets() {
        Map<String, int[]> orders = new HashMap<>();
        for (OrderDay day : days.values()) {
            day.materialsByOrder().forEach((order, picked) -> orders.merge(order, picked, OrderWindow::together));
        }
        Baskets.Builder baskets = Baskets.builder();
        orders.values().forEach(baskets::add);
        return baskets.build();
    }

    private static int @Nullable [] together(int[] some, int[] others) {
        int[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }
}
