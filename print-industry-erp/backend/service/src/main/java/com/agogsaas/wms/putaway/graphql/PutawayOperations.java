package com.agogsaas.wms.putaway.graphql;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.idempotency.IdempotentMutations;
import com.agogsaas.wms.idempotency.MutationCall;
import com.agogsaas.wms.putaway.BatchResult;
import com.agogsaas.wms.putaway.PutawayBatch;
import com.agogsaas.wms.putaway.PutawayMetrics;
import com.agogsaas.wms.putaway.PutawayOptions;
import com.agogsaas.wms.putaway.PutawayService;
import com.agogsaas.wms.putaway.PutawaySettings;
import com.agogsaas.wms.putaway.Recommended;
import com.agogsaas.wms.tenancy.CurrentCaller;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.TenantId;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL operations of {@code putaway.graphqls}. */
@Controller
class PutawayOperations {

    private final CurrentTenant currentTenant;
    private final CurrentCaller currentCaller;
    private final IdempotentMutations mutations;
    private final PutawaySettings settings;
    private final PutawayService putaway;
    private final PutawayOptions options;
    private final PutawayMetrics metrics;

    PutawayOperations(
            CurrentTenant currentTenant,
            CurrentCaller currentCaller,
            IdempotentMutations mutations,
            PutawaySettings settings,
            PutawayService putaway,
            PutawayOptions options,
            PutawayMetrics metrics) {
        this.currentTenant = currentTenant;
        this.currentCaller = currentCaller;
        this.mutations = mutations;
        this.settings = settings;
        this.putaway = putaway;
        this.options = options;
        this.metrics = metrics;
    }

    @MutationMapping
    BatchPutawayPayload getBatchPutawayRecommendations(
            @Argument BatchPutawayInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        PutawayBatch batch = BatchParser.batch(tenant, input, settings.maxItems(), currentCaller.name());
        return metrics.countingFaults(
                batch.items().size(),
                () -> mutations.once(
                        MutationCall.of(tenant, environment),
                        BatchPutawayPayload.class,
                        keeper -> metrics.batch(
                                putaway.recommend(batch, result -> keeper.keep(BatchPutawayPayload.of(result))))));
    }

    @MutationMapping
    SinglePutawayPayload recommendPutaway(@Argument SinglePutawayInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        PutawayBatch batch = BatchParser.single(tenant, input, currentCaller.name());
        return metrics.countingFaults(
                1,
                () -> mutations.once(
                        MutationCall.of(tenant, environment),
                        SinglePutawayPayload.class,
                        keeper -> metrics.lots(
                                putaway.recommend(batch, result -> keeper.keep(SinglePutawayPayload.of(result))))));
    }

    @QueryMapping
    List<RecommendationPayload.AlternativePayload> putawayOptions(@Argument SinglePutawayInput input) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        List<Recommended.Alternative> ranked = options.rank(BatchParser.single(tenant, input, currentCaller.name()));
        double best = ranked.isEmpty() ? 0 : ranked.get(0).ranked().score().total();
        return ranked.stream()
                .map(option -> RecommendationPayload.AlternativePayload.of(
                        option.bin(), option.ranked().score(), best))
                .toList();
    }

    @QueryMapping
    BinExplanationPayload explainBin(@Argument SinglePutawayInput input, @Argument String locationId) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        LocationId location = Arguments.parse("locationId", locationId, LocationId::new);
        return BinExplanationPayload.of(
                options.explain(BatchParser.single(tenant, input, currentCaller.name()), location));
    }

    /** The answer to a single lot: at least one recommendation or the reason why there is none. */
    record SinglePutawayPayload(
            @Nullable RecommendationPayload recommendation,
            List<RecommendationPayload> recommendations,
            @Nullable UnplacedPayload unplaced) {

        static SinglePutawayPayload of(BatchResult result) {
            List<RecommendationPayload> parts =
                    result.recommended().stream().map(RecommendationPayload::of).toList();
            return new SinglePutawayPayload(
                    parts.stream().findFirst().orElse(null),
                    parts,
                    result.notPlaced().stream()
                            .map(UnplacedPayload::of)
                            .findFirst()
                            .orElse(null));
        }
    }
}
