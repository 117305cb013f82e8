package com.agogsaas.wms.signals;

import com.agogsaas.wms.paging.Connections;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.units.MaterialId;
import graphql.relay.Connection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What orders ask for together in a facility; see {@code SkuAffinity} in the schema. */
record SkuAffinity(
        boolean enabled,
        @Nullable Instant computedAt,
        @Nullable Instant windowFrom,
        long orders,
        List<MaterialPair> all,
        @Nullable MaterialId seenFrom) {

    static SkuAffinity of(boolean enabled, FacilityAffinity affinity, @Nullable MaterialId seenFrom) {
        SignalRun run = affinity.run();
        return new SkuAffinity(
                enabled,
                run == null ? null : run.computedAt(),
                run == null ? null : run.windowFrom(),
                run == null ? 0 : run.observations(),
                affinity.pairs(),
                seenFrom);
    }

    Connection<SkuPair> page(PageRequest page) {
        String after = page.afterKey();
        List<SkuPair> rows = all.stream()
                .filter(pair -> seenFrom == null
                        || pair.first().equals(seenFrom)
                        || pair.second().equals(seenFrom))
                .map(pair -> seenFrom == null ? SkuPair.of(pair) : SkuPair.seenFrom(seenFrom, pair))
                .sorted(Comparator.comparing(SkuPair::sortKey))
                .filter(pair -> after == null || pair.sortKey().compareTo(after) > 0)
                .limit(page.size() + 1L)
                .toList();
        return Connections.of(page, rows, SkuPair::sortKey);
    }
}
