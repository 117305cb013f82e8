package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes into {@code bin_optimization_remediation_log} what people did about this room's findings. */
@Repository
class RemediationLog {

    private final JdbcClient jdbc;

    RemediationLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(TenantId tenant, FacilityId facility, Remediation remediation) {
        jdbc.sql("""
                        INSERT INTO bin_optimization_remediation_log (
                               tenant_id, facility_id, check_name, action, subject_kind, subject_id, figure_name,
                               figure_before, figure_after, outcome, message, triggered_by, finished_at)
                        VALUES (:tenantId, :facilityId, :check, :action, :subjectKind, :subjectId, :figure, :before,
                                :after, :outcome, :message, :doneBy, now())
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("check", remediation.check())
                .param("action", remediation.action())
                .param("subjectKind", remediation.subjectKind())
                .param("subjectId", remediation.subjectId())
                .param("figure", remediation.figure())
                .param("before", remediation.before())
                .param("after", remediation.after())
                .param("outcome", remediation.helped() ? "SUCCEEDED" : "NO_EFFECT")
                .param("message", remediation.message())
                .param("doneBy", remediation.doneBy())
                .update();
    }
}
