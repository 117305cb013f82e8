-- One row in every table of migrations 0.0.24 and later, for the tenant {tenant}, beside those of analysis.sql.
INSERT INTO idempotency_keys (tenant_id, operation, idempotency_key, request_hash, answer)
VALUES ('{tenant}', 'recommendPutaway', 'key-1', repeat('0', 64), '{}');
INSERT INTO audit_trail (tenant_id, audit_id, caller, operation, targets, outcome, request_id)
VALUES ('{tenant}', 'audit-1', 'anna', 'recommendPutaway', '{"facilityId": "facility-1"}', 'DONE', 'request-1');
INSERT INTO sales_orders (tenant_id, order_id, facility_id, order_number, status, ordered_at, released_at)
VALUES ('{tenant}', 'order-2', 'facility-1', 'ORDER-2', 'RELEASED', now(), now());
INSERT INTO sales_order_lines (tenant_id, order_id, line_number, material_id, quantity_ordered)
VALUES ('{tenant}', 'order-2', 1, 'material-1', 40);
INSERT INTO cross_dock_promises (
    tenant_id, recommendation_id, facility_id, order_id, order_number, line_number, material_id, lot_number, quantity,
    urgency, priority, outcome, staged_location_id, resolved_at)
VALUES (
    '{tenant}', 'recommendation-1', 'facility-1', 'order-2', 'ORDER-2', 1, 'material-1', 'LOT-2', 4, 'HIGH', 5, 'POSTED',
    'location-1', now());
-- The document is not the model's: SampleRows puts one there that can be served.
INSERT INTO acceptance_models (
    tenant_id, model_version, kind, verdict, verdict_reason, document, document_sha256, decisions, data_from, data_until,
    fitted_until, data_sha256, settings, figures, library, seed)
SELECT '{tenant}', 'model-1', 'LOGISTIC_REGRESSION', 'BETTER', 'It is better', '\x00', repeat('0', 64), 1,
       now() - interval '2 days', now(), now() - interval '1 day', repeat('0', 64),
       '{"maxTrees": 1, "patience": 1, "depth": 1, "step": 0.1, "rowsAtLeaf": 1, "rowShare": 1, "featureShare": 1,
         "threads": 1, "seed": 1}',
       jsonb_build_object(
           'model', one, 'trees', one, 'logistic', one, 'heuristic', one, 'baseRate', one, 'comparisons', '[]'::jsonb,
           'calibrationLimit', 0.03, 'accuracyInterval', '[0, 1]'::jsonb, 'brierInterval', '[0, 1]'::jsonb,
           'trainDecisions', 1, 'calibrateDecisions', 1, 'otherDecisions', 0, 'otherWeight', 0, 'treeCount', 0,
           'reference', '[]'::jsonb),
       'a library', 1
  FROM jsonb('{"decisions": 1, "accuracy": 1, "brier": 0.1, "logLoss": 0.2, "auc": 0.5, "calibrationError": 0, "bins": []}') AS one;
INSERT INTO acceptance_activations (tenant_id, activation_id, model_version, reason)
VALUES ('{tenant}', 'activation-1', 'model-1', 'It is better');
INSERT INTO putaway_recommendations (
    tenant_id, recommendation_id, facility_id, lot_number, material_id, quantity, cubic_feet, weight_lbs, location_id,
    algorithm, confidence_score, reason_code, reason, was_accepted, user_feedback, actual_location_id, decided_at,
    decided_by)
VALUES (
    '{tenant}', 'recommendation-2', 'facility-1', 'LOT-9', 'material-1', 4, 2, 48, 'location-1', 'FFD', 0.8, 'FIRST_FIT',
    'Decided before', true, 'ACCEPTED', 'location-1', now(), 'ben');
INSERT INTO acceptance_predictions (tenant_id, model_version, recommendation_id, probability)
VALUES ('{tenant}', 'model-1', 'recommendation-2', 0.5);
INSERT INTO acceptance_trainings (
    tenant_id, training_id, status, reason, finished_at, model_version, activated, outcome)
VALUES ('{tenant}', 'training-1', 'SUCCEEDED', 'The month is over', now(), 'model-1', true, 'It is better');
INSERT INTO background_jobs (job_name) VALUES ('sample-job') ON CONFLICT (job_name) DO NOTHING;
