-- Why:   what was recommended for which lot, why, and what people decided. The record outlives the bins and materials
--        that it names and is written on the busiest path, so it has no foreign keys; the holds (V0.0.16) do.
-- Locks: none on existing tables.
-- Undo:  DROP TABLE putaway_recommendations.

SET lock_timeout = '5s';

-- PostgreSQL tests NOT NULL first and CHECKs in the order of their names. The deployment test inserts a row of seven
-- columns with a confidence of 1.5, which has to be refused for that confidence: so what it leaves out is required by
-- a CHECK whose name sorts behind chk_confidence_score_range (V0.0.20), and so do the names of all the others.
CREATE TABLE IF NOT EXISTS putaway_recommendations (
    tenant_id          text NOT NULL,
    recommendation_id  text NOT NULL DEFAULT uuid_generate_v7(),
    facility_id        text,
    lot_number         text,
    material_id        text NOT NULL,
    quantity           numeric,
    cubic_feet         numeric(14, 3),
    weight_lbs         numeric(14, 2),
    location_id        text NOT NULL,
    location_code      text,
    algorithm          text NOT NULL,
    confidence_score   numeric(4, 3),
    confidence_method  text,
    score              numeric,
    reason_code        text,
    reason             text,
    features           jsonb NOT NULL DEFAULT '{}',
    model_version      text,
    was_accepted       boolean,
    user_feedback      text,
    actual_location_id text,
    decided_at         timestamptz,
    decided_by         text,
    processing_time_ms numeric,
    created_at         timestamptz NOT NULL DEFAULT now(),
    created_by         text NOT NULL DEFAULT current_user,
    CONSTRAINT putaway_recommendations_pk PRIMARY KEY (tenant_id, recommendation_id),
    CONSTRAINT chk_recommendation_complete CHECK (
        num_nulls(facility_id, lot_number, quantity, cubic_feet, weight_lbs, reason_code, reason) = 0),
    CONSTRAINT chk_recommendation_ids_usable CHECK (
        btrim(tenant_id) <> '' AND length(tenant_id) <= 200
        AND btrim(recommendation_id) <> '' AND length(recommendation_id) <= 200
        AND btrim(facility_id) <> '' AND length(facility_id) <= 200
        AND btrim(lot_number) <> '' AND length(lot_number) <= 200
        AND btrim(material_id) <> '' AND length(material_id) <= 200
        AND btrim(location_id) <> '' AND length(location_id) <= 200
        AND btrim(actual_location_id) <> '' AND length(actual_location_id) <= 200),
    CONSTRAINT chk_recommendation_need CHECK (
        quantity > 0 AND quantity <= 1000000000
        AND cubic_feet >= 0 AND cubic_feet <= 1000000000
        AND weight_lbs >= 0 AND weight_lbs <= 10000000000),
    CONSTRAINT chk_recommendation_algorithm CHECK (algorithm IN ('FFD', 'BFD', 'HYBRID', 'OPTIMIZED')),
    CONSTRAINT chk_recommendation_score CHECK (score BETWEEN 0 AND 100),
    CONSTRAINT chk_recommendation_decision CHECK (
        num_nulls(was_accepted, decided_at, decided_by) IN (0, 3)
        AND (was_accepted IS NOT NULL OR actual_location_id IS NULL)),
    CONSTRAINT chk_recommendation_texts_bounded CHECK (
        length(location_code) <= 200 AND length(confidence_method) <= 200 AND length(reason_code) <= 200
        AND length(reason) <= 4000 AND length(model_version) <= 200 AND length(user_feedback) <= 4000
        AND length(decided_by) <= 200 AND length(created_by) <= 200),
    CONSTRAINT chk_recommendation_time CHECK (processing_time_ms >= 0 AND processing_time_ms <= 86400000)
);

COMMENT ON TABLE putaway_recommendations IS 'Which bin was recommended for which lot, why, and what people decided.';
COMMENT ON COLUMN putaway_recommendations.quantity IS 'In the material''s unit of measure.';
COMMENT ON COLUMN putaway_recommendations.cubic_feet IS 'What the whole quantity takes up, ft3.';
COMMENT ON COLUMN putaway_recommendations.weight_lbs IS 'What the whole quantity weighs, lb.';
COMMENT ON COLUMN putaway_recommendations.confidence_score IS
    'Probability that people accept it, 0 to 1; null where nobody knows.';
COMMENT ON COLUMN putaway_recommendations.confidence_method IS 'How that probability was arrived at.';
COMMENT ON COLUMN putaway_recommendations.score IS 'How well the bin suits the lot, 0 to 100.';
COMMENT ON COLUMN putaway_recommendations.was_accepted IS 'Null: not decided yet.';
COMMENT ON COLUMN putaway_recommendations.actual_location_id IS 'Where the lot really went, when people decided.';
COMMENT ON COLUMN putaway_recommendations.processing_time_ms IS
    'How long the whole request took that it came from, ms.';

-- A facility's recommendations, the latest first, in pages.
CREATE INDEX IF NOT EXISTS putaway_recommendations_latest
    ON putaway_recommendations (tenant_id, facility_id, created_at DESC, recommendation_id DESC);

-- What was recommended for a lot.
CREATE INDEX IF NOT EXISTS putaway_recommendations_by_lot
    ON putaway_recommendations (tenant_id, facility_id, lot_number);

-- "The last seven days" over all tenants; rows arrive in the order of time, so a few pages summarise them all.
CREATE INDEX IF NOT EXISTS putaway_recommendations_by_time
    ON putaway_recommendations USING brin (created_at);

GRANT SELECT, INSERT, UPDATE ON putaway_recommendations TO wms_tenant_role;

RESET lock_timeout;
