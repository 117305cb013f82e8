package com.agogsaas.wms.signals;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.paging.Connections;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.signals.SignalRunRepository.Place;
import com.agogsaas.wms.signals.VelocityReader.Wanted;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.MaterialId;
import graphql.relay.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL queries of {@code signals.graphqls}. */
@Controller
class SignalQueries {

    private final CurrentTenant currentTenant;
    private final TenantTransactions transactions;
    private final VelocityReader velocities;
    private final Affinities affinities;
    private final AffinitySettings affinitySettings;

    SignalQueries(
            CurrentTenant currentTenant,
            TenantTransactions transactions,
            VelocityReader velocities,
            Affinities affinities,
            AffinitySettings affinitySettings) {
        this.currentTenant = currentTenant;
        this.transactions = transactions;
        this.velocities = velocities;
        this.affinities = affinities;
        this.affinitySettings = affinitySettings;
    }

    @QueryMapping
    Connection<MaterialVelocity> materialVelocity(
            @Argument String facilityId,
            @Argument @Nullable String materialId,
            @Argument @Nullable AbcClass abcClass,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        Wanted wanted = new Wanted(material(materialId), abcClass, false, null);
        return Connections.of(page, list(place(facilityId), wanted, page), VelocityReader::sortKey);
    }

    @QueryMapping
    Connection<VelocityChange> materialVelocityHistory(
            @Argument String facilityId,
            @Argument String materialId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        Place place = place(facilityId);
        MaterialId material = Arguments.parse("materialId", materialId, MaterialId::new);
        List<VelocityChange> rows =
                transactions.readingInTenant(place.tenant(), () -> velocities.history(place, material, page));
        return Connections.of(page, rows, change -> change.changedAt().toString());
    }

    @QueryMapping
    Connection<ReSlottingTrigger> reSlottingTriggers(
            @Argument String facilityId,
            @Argument @Nullable TriggerKind kind,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        List<ReSlottingTrigger> rows = list(place(facilityId), new Wanted(null, null, true, kind), page).stream()
                .map(ReSlottingTrigger::of)
                .toList();
        return Connections.of(page, rows, trigger -> VelocityReader.sortKey(trigger.evidence()));
    }

    @QueryMapping
    SkuAffinity skuAffinity(@Argument String facilityId, @Argument @Nullable String materialId) {
        return SkuAffinity.of(affinitySettings.enabled(), affinities.find(place(facilityId)), material(materialId));
    }

    @SchemaMapping
    Connection<SkuPair> pairs(
            SkuAffinity affinity, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return affinity.page(PageRequest.of(first, after));
    }

    private List<MaterialVelocity> list(Place place, Wanted wanted, PageRequest page) {
        return transactions.readingInTenant(place.tenant(), () -> velocities.list(place, wanted, page));
    }

    private Place place(String facilityId) {
        return new Place(currentTenant.get(), Arguments.parse("facilityId", facilityId, FacilityId::new));
    }

    private static @Nullable MaterialId material(@Nullable String materialId) {
        return materialId == null ? null : Arguments.parse("materialId", materialId, MaterialId::new);
    }
}
