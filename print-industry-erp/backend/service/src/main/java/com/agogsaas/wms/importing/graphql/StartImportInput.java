package com.agogsaas.wms.importing.graphql;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.importing.NewImport;
import com.agogsaas.wms.importing.reading.ImportFormat;
import com.agogsaas.wms.importing.reading.ImportKind;
import com.agogsaas.wms.units.FacilityId;
import org.jspecify.annotations.Nullable;

/** The schema's StartImportInput. */
record StartImportInput(
        @Nullable String tenantId,
        String facilityId,
        ImportKind kind,
        @Nullable ImportFormat format,
        @Nullable String fileName,
        @Nullable Boolean dryRun,
        @Nullable String charset,
        @Nullable String csv) {

    NewImport parse(String createdBy) {
        return new NewImport(
                Arguments.parse("input.facilityId", facilityId, FacilityId::new),
                kind,
                format == null ? ImportFormat.CSV : format,
                fileName,
                // A text in a request has no bytes of its own; it is handed over as UTF-8.
                NewImport.charset(charset == null || csv != null ? "UTF-8" : charset),
                Boolean.TRUE.equals(dryRun),
                createdBy);
    }
}
