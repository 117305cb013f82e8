package com.agogsaas.wms.engine.assignment;

import java.util.ArrayList;
import java.util.List;

/**
 * A problem of one resource drawn in text. The first line names the bins and what they hold, with a {@code !} behind
 * those of one group only: {@code a10 b6!}. Every further line is a lot: its group, its size, and the bins it may go to
 * with the score there: {@code red 4 a7 b3}.
 */
final class DrawnProblem {

    private final List<Character> bins = new ArrayList<>();
    private final AssignmentProblem problem;

    private DrawnProblem(String drawing) {
        List<String> lines = drawing.lines().map(String::strip).toList();
        String[] drawnBins = lines.get(0).split(" +");
        AssignmentProblemBuilder builder = AssignmentProblem.builder(drawnBins.length, 1);
        for (String bin : drawnBins) {
            builder.capacity(bins.size(), Long.parseLong(bin.replaceAll("[^0-9]", "")));
            if (bin.endsWith("!")) {
                builder.oneGroupOnly(bins.size());
            }
            bins.add(bin.charAt(0));
        }
        lines.stream().skip(1).map(line -> line.split(" +")).forEach(lot -> addLot(builder, lot));
        problem = builder.build();
    }

    static DrawnProblem of(String drawing) {
        return new DrawnProblem(drawing);
    }

    private void addLot(AssignmentProblemBuilder builder, String[] lot) {
        builder.lot(lot[0].hashCode(), Long.parseLong(lot[1]));
        for (int i = 2; i < lot.length; i++) {
            builder.arc(bins.indexOf(lot[i].charAt(0)), Long.parseLong(lot[i].substring(1)));
        }
    }

    AssignmentProblem problem() {
        return problem;
    }

    /** The bin of every lot in turn, {@code -} for none: {@code ab-}. */
    String bins(AssignmentResult result) {
        StringBuilder text = new StringBuilder();
        for (int arc : result.arcOfLot()) {
            text.append(arc < 0 ? '-' : bins.get(problem.bin(arc)));
        }
        return text.toString();
    }
}
