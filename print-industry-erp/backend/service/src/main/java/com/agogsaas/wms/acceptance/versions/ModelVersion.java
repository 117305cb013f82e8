package com.agogsaas.wms.acceptance.versions;

import com.agogsaas.wms.acceptance.model.ModelKind;
import com.agogsaas.wms.acceptance.training.TrainingFigures;
import com.agogsaas.wms.acceptance.training.TreeSettings;
import com.agogsaas.wms.acceptance.training.Verdict;
import java.time.Instant;

/**
 * A version of the acceptance model without the model itself: where it comes from and what it is worth.
 *
 * @param modelVersion names it
 * @param kind what it is
 * @param verdict what its training found
 * @param verdictReason why, as a sentence
 * @param decisions how many of the tenant's decisions it was trained and tested on
 * @param dataFrom when the earliest of those recommendations was made
 * @param dataUntil when the latest was made
 * @param fittedUntil when the latest was made that it was trained or calibrated on; it has seen no later one
 * @param dataSha256 the same decisions have the same hash
 * @param settings how trees were grown
 * @param figures how it did on decisions that it has not seen
 * @param library what grew the trees
 * @param seed what chance followed from
 * @param createdAt when it was saved
 * @param createdBy who asked for it
 */
public record ModelVersion(
        String modelVersion,
        ModelKind kind,
        Verdict verdict,
        String verdictReason,
        int decisions,
        Instant dataFrom,
        Instant dataUntil,
        Instant fittedUntil,
        String dataSha256,
        TreeSettings settings,
        TrainingFigures figures,
        String library,
        long seed,
        Instant createdAt,
        String createdBy) {}
