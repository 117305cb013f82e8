package com.agogsaas.wms.policy;

import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** What is set in each facility. Nothing is cached: a change holds for every request that begins after it. */
@Service
public class FacilityPolicies {

    private final TenantTransactions transactions;
    private final PolicyRepository repository;

    FacilityPolicies(TenantTransactions transactions, PolicyRepository repository) {
        this.transactions = transactions;
        this.repository = repository;
    }

    /** The policy in force. To be called in a transaction of the tenant. */
    public FacilityPolicy inForce(TenantId tenant, FacilityId facility) {
        return repository.find(tenant, facility).orElse(FacilityPolicy.UNSET);
    }

    /**
     * Changes the policy in force; of several who do so at once, each builds on what the one before left.
     *
     * @param change makes the new policy from the one in force; what it throws, leaves everything as it was
     * @throws CodedException {@link ErrorCode#FACILITY_NOT_FOUND}
     */
    public FacilityPolicy update(
            TenantId tenant, FacilityId facility, String updatedBy, UnaryOperator<PlacementPolicy> change) {
        return transactions.inTenant(tenant, () -> {
            if (!repository.lock(tenant, facility)) {
                throw new CodedException(ErrorCode.FACILITY_NOT_FOUND, "There is no facility " + facility);
            }
            repository.save(
                    tenant, facility, change.apply(inForce(tenant, facility).policy()), updatedBy);
            return inForce(tenant, facility);
        });
    }
}
