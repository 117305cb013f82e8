package com.agogsaas.wms.engine;

import org.jspecify.annotations.Nullable;

/**
 * Which bin each lot of a batch goes to, before any of it is explained.
 *
 * @param choice how that was decided
 * @param occupancy the facility with the lots in it
 * @param bound how good it is at the least, where that is known
 */
record Placing(
        AlgorithmChoice choice,
        Occupancy occupancy,
        @Nullable PlanBound bound) {

    static Placing of(PlacementRequest request, Candidates candidates) {
        return switch (request.algorithm()) {
            case FFD, BFD -> fit(AlgorithmChoice.asAsked(request.algorithm()), request);
            case OPTIMIZED -> optimized(AlgorithmChoice.asAsked(Algorithm.OPTIMIZED), constructed(request, candidates));
            case HYBRID -> hybrid(request, constructed(request, candidates));
        };
    }

    private static OptimizedPlacement constructed(PlacementRequest request, Candidates candidates) {
        OptimizedPlacement placement = new OptimizedPlacement(
                request.lots(), candidates, request.policy().dial(), request.limits());
        placement.construct();
        return placement;
    }

    private static Placing hybrid(PlacementRequest request, OptimizedPlacement constructed) {
        AlgorithmChoice choice = BatchShape.of(request.bins(), request.lots(), constructed.lotsInEachOthersWay())
                .choice();
        return choice.used() == Algorithm.OPTIMIZED ? optimized(choice, constructed) : fit(choice, request);
    }

    private static Placing optimized(AlgorithmChoice choice, OptimizedPlacement placement) {
        placement.improve();
        return new Placing(choice, placement.plan(), placement.bound());
    }

    private static Placing fit(AlgorithmChoice choice, PlacementRequest request) {
        Occupancy occupancy = new Occupancy(request.bins(), request.lots());
        FitDecreasing fit =
                new FitDecreasing(occupancy, request.lots(), request.policy().dial());
        if (choice.used() == Algorithm.FFD) {
            fit.firstFit();
        } else {
            fit.bestFit();
        }
        return new Placing(choice, occupancy, null);
    }
}
