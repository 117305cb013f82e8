package com.agogsaas.wms.acceptance.training;

import com.agogsaas.wms.acceptance.model.AcceptanceModel;
import java.time.Instant;

/**
 * The model in force, which a new one has to beat.
 *
 * @param version its version
 * @param model the model
 * @param fittedUntil when the latest recommendation was made that it was trained or calibrated on
 */
public record Champion(String version, AcceptanceModel model, Instant fittedUntil) {}
