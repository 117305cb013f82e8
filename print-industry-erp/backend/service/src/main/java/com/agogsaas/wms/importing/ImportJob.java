package com.agogsaas.wms.importing;

import com.agogsaas.wms.importing.reading.ImportFormat;
import com.agogsaas.wms.importing.reading.ImportKind;
import com.agogsaas.wms.units.FacilityId;
import java.nio.charset.Charset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One import of one file.
 *
 * @param charset what the file is written in, unless its byte order mark says otherwise
 * @param dryRun whether everything is done but writing
 * @param rows how many rows of the file were read, and what became of them
 */
public record ImportJob(
        String importId,
        FacilityId facility,
        ImportKind kind,
        ImportFormat format,
        @Nullable String fileName,
        Charset charset,
        boolean dryRun,
        ImportStatus status,
        ImportPhase phase,
        Rows rows,
        ImportReport report,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /**
     * Rows of the file.
     *
     * @param read so far
     * @param accepted that fit; known at the end
     * @param rejected with at least one problem; known at the end
     * @param passedOver left out on purpose; known at the end
     */
    public record Rows(long read, long accepted, long rejected, long passedOver) {
        static final Rows NONE = new Rows(0, 0, 0, 0);
    }
}
