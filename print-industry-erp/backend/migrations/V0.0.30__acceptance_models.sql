-- Why:   models that say how likely a recommendation is to be accepted: every version that was ever trained, with what it
--        was trained on and how it did; which one is in force, and since when; what each predicted; and the trainings that
--        were asked for, run by one pod at a time.
-- Locks: none on existing tables.
-- Undo:  DROP VIEW acceptance_predicted_decisions; DROP FUNCTION acceptance_models_in_force, acceptance_trainings_to_run; DROP TABLE acceptance_predictions,
--        acceptance_trainings, acceptance_activations, acceptance_models. Confidences are heuristic from then on.

SET lock_timeout = '5s';

CREATE TABLE IF NOT EXISTS acceptance_models (
    tenant_id       text NOT NULL,
    model_version   text NOT NULL,
    kind            text NOT NULL,
    verdict         text NOT NULL,
    verdict_reason  text NOT NULL,
    document        bytea NOT NULL,
    document_sha256 text NOT NULL,
    decisions       integer NOT NULL,
    data_from       timestamptz NOT NULL,
    data_until      timestamptz NOT NULL,
    fitted_until    timestamptz NOT NULL,
    data_sha256     text NOT NULL,
    settings        jsonb NOT NULL,
    figures         jsonb NOT NULL,
    library         text NOT NULL,
    seed            bigint NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now(),
    created_by      text NOT NULL DEFAULT current_user,
    CONSTRAINT acceptance_models_pk PRIMARY KEY (tenant_id, model_version),
    CONSTRAINT acceptance_models_version_usable CHECK (btrim(model_version) <> '' AND length(model_version) <= 200),
    CONSTRAINT acceptance_models_kind_known CHECK (kind IN ('GRADIENT_BOOSTED_TREES', 'LOGISTIC_REGRESSION')),
    CONSTRAINT acceptance_models_verdict_known CHECK (
        verdict IN ('BETTER', 'NOT_BETTER_THAN_CHAMPION', 'NO_SKILL', 'NOT_CALIBRATED', 'SUSPECTED_LEAK')),
    CONSTRAINT acceptance_models_hashes CHECK (
        document_sha256 ~ '^[0-9a-f]{64}$' AND data_sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT acceptance_models_window CHECK (
        decisions > 0 AND data_from <= fitted_until AND fitted_until <= data_until),
    CONSTRAINT acceptance_models_texts_bounded CHECK (
        length(verdict_reason) <= 4000 AND length(library) <= 200 AND length(created_by) <= 200)
);

COMMENT ON TABLE acceptance_models IS 'Every version of the acceptance model, with its provenance. Rows are never changed.';
COMMENT ON COLUMN acceptance_models.document IS 'The model, as the service writes and reads it.';
COMMENT ON COLUMN acceptance_models.document_sha256 IS 'SHA-256 of the document; a document that has another is not served.';
COMMENT ON COLUMN acceptance_models.data_from IS 'When the earliest recommendation was made that it was trained or tested on.';
COMMENT ON COLUMN acceptance_models.fitted_until IS
    'When the latest recommendation was made that it was trained or calibrated on; it has seen no later one.';
COMMENT ON COLUMN acceptance_models.data_sha256 IS 'SHA-256 over the decisions: the same data have the same hash.';
COMMENT ON COLUMN acceptance_models.figures IS 'How it did on decisions that it has not seen.';

-- A log: the latest row says what is in force, and the rows before it what to go back to.
CREATE TABLE IF NOT EXISTS acceptance_activations (
    tenant_id      text NOT NULL,
    activation_id  text NOT NULL DEFAULT uuid_generate_v7()::text,
    model_version  text,
    activated_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    activated_by   text NOT NULL DEFAULT current_user,
    reason         text NOT NULL,
    CONSTRAINT acceptance_activations_pk PRIMARY KEY (tenant_id, activation_id),
    CONSTRAINT acceptance_activations_ids_usable CHECK (
        btrim(activation_id) <> '' AND length(activation_id) <= 200
        AND btrim(model_version) <> '' AND length(model_version) <= 200),
    CONSTRAINT acceptance_activations_texts_bounded CHECK (
        btrim(reason) <> '' AND length(reason) <= 1000 AND length(activated_by) <= 200)
);

COMMENT ON TABLE acceptance_activations IS 'Which model was put in force when, by whom and why.';
COMMENT ON COLUMN acceptance_activations.model_version IS 'Null: none; confidences are heuristic.';

CREATE INDEX IF NOT EXISTS acceptance_activations_latest
    ON acceptance_activations (tenant_id, activated_at DESC, activation_id DESC);

-- What a version says of decisions that it has not seen and that were made under another one.
CREATE TABLE IF NOT EXISTS acceptance_predictions (
    tenant_id         text NOT NULL,
    model_version     text NOT NULL,
    recommendation_id text NOT NULL,
    probability       double precision NOT NULL,
    CONSTRAINT acceptance_predictions_pk PRIMARY KEY (tenant_id, model_version, recommendation_id),
    CONSTRAINT acceptance_predictions_model_fk FOREIGN KEY (tenant_id, model_version)
        REFERENCES acceptance_models (tenant_id, model_version) ON DELETE CASCADE,
    CONSTRAINT acceptance_predictions_range CHECK (probability BETWEEN 0 AND 1)
);

COMMENT ON TABLE acceptance_predictions IS
    'Calibrated probabilities of a model for decisions that it has not seen and that carry no confidence of its own.';

CREATE TABLE IF NOT EXISTS acceptance_trainings (
    tenant_id     text NOT NULL,
    training_id   text NOT NULL DEFAULT uuid_generate_v7()::text,
    status        text NOT NULL DEFAULT 'REQUESTED',
    reason        text NOT NULL,
    requested_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    requested_by  text NOT NULL DEFAULT current_user,
    started_at    timestamptz,
    heartbeat_at  timestamptz, -- when the process that runs it was last known to live
    finished_at   timestamptz,
    phase         text,
    phase_share   double precision,
    model_version text,
    activated     boolean,
    outcome       text,
    CONSTRAINT acceptance_trainings_pk PRIMARY KEY (tenant_id, training_id),
    CONSTRAINT acceptance_trainings_id_usable CHECK (btrim(training_id) <> '' AND length(training_id) <= 200),
    CONSTRAINT acceptance_trainings_status_known CHECK (
        status IN ('REQUESTED', 'RUNNING', 'SUCCEEDED', 'TOO_FEW_DECISIONS', 'FAILED')),
    CONSTRAINT acceptance_trainings_phase_known CHECK (phase IN ('READING', 'FITTING', 'MEASURING', 'SAVING')),
    CONSTRAINT acceptance_trainings_share CHECK (phase_share BETWEEN 0 AND 1),
    CONSTRAINT acceptance_trainings_finished_when CHECK (
        (status IN ('REQUESTED', 'RUNNING')) = (finished_at IS NULL)
        AND (status = 'SUCCEEDED') = (model_version IS NOT NULL)),
    CONSTRAINT acceptance_trainings_texts_bounded CHECK (
        length(reason) <= 1000 AND length(requested_by) <= 200 AND length(model_version) <= 200
        AND length(outcome) <= 4000)
);

COMMENT ON TABLE acceptance_trainings IS 'Trainings of the acceptance model: asked for, running, and what came of them.';

-- A tenant has one at a time; who asks again meanwhile is told of it.
CREATE UNIQUE INDEX IF NOT EXISTS acceptance_trainings_one_open
    ON acceptance_trainings (tenant_id)
    WHERE status IN ('REQUESTED', 'RUNNING');

-- What every pod asks every few seconds, as the owner, over all tenants.
CREATE OR REPLACE FUNCTION acceptance_models_in_force()
    RETURNS TABLE (tenant_id text, model_version text, activated_at timestamptz, document_sha256 text)
    LANGUAGE sql
    STABLE
    SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT latest.tenant_id, latest.model_version, latest.activated_at, model.document_sha256
    FROM (
        SELECT DISTINCT ON (activation.tenant_id)
               activation.tenant_id, activation.model_version, activation.activated_at
        FROM acceptance_activations AS activation
        ORDER BY activation.tenant_id, activation.activated_at DESC, activation.activation_id DESC
    ) AS latest
    LEFT JOIN acceptance_models AS model
        ON model.tenant_id = latest.tenant_id AND model.model_version = latest.model_version
    WHERE latest.model_version IS NOT NULL
$$;

-- Tenants with a training that nobody is at: asked for, or begun by a process that has gone silent.
CREATE OR REPLACE FUNCTION acceptance_trainings_to_run()
    RETURNS SETOF text
    LANGUAGE sql
    STABLE
    SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT training.tenant_id
    FROM acceptance_trainings AS training
    WHERE training.status = 'REQUESTED'
       OR (training.status = 'RUNNING' AND training.heartbeat_at < clock_timestamp() - interval '2 minutes')
    ORDER BY training.requested_at
$$;

-- What the model in force says of decisions that it has not seen: of those made under it the confidence that was given,
-- of those before what it was asked afterwards. Rows of the reader's tenant only, like the tables.
CREATE OR REPLACE VIEW acceptance_predicted_decisions WITH (security_invoker = true) AS
SELECT decision.tenant_id,
       decision.recommendation_id,
       decision.created_at,
       decision.decided_at,
       in_force.model_version,
       coalesce(prediction.probability, decision.confidence_score::double precision) AS probability,
       decision.was_accepted
  FROM (
           SELECT DISTINCT ON (activation.tenant_id) activation.tenant_id, activation.model_version
             FROM acceptance_activations AS activation
            ORDER BY activation.tenant_id, activation.activated_at DESC, activation.activation_id DESC
       ) AS in_force
  JOIN putaway_recommendations AS decision ON decision.tenant_id = in_force.tenant_id
  LEFT JOIN acceptance_predictions AS prediction
    ON prediction.tenant_id = decision.tenant_id
   AND prediction.model_version = in_force.model_version
   AND prediction.recommendation_id = decision.recommendation_id
 WHERE in_force.model_version IS NOT NULL
   AND decision.was_accepted IS NOT NULL
   AND decision.user_feedback IS NOT NULL
   AND (prediction.probability IS NOT NULL
        OR (decision.model_version = in_force.model_version AND decision.confidence_method = 'MODEL'));

COMMENT ON VIEW acceptance_predicted_decisions IS
    'Decisions that the model in force has not seen, with the probability that it gives them.';

REVOKE ALL ON FUNCTION acceptance_models_in_force() FROM PUBLIC;
REVOKE ALL ON FUNCTION acceptance_trainings_to_run() FROM PUBLIC;

DO $$
BEGIN
    PERFORM isolate_tenants('acceptance_models');
    PERFORM isolate_tenants('acceptance_activations');
    PERFORM isolate_tenants('acceptance_predictions');
    PERFORM isolate_tenants('acceptance_trainings');
END
$$;

GRANT SELECT, INSERT ON acceptance_models, acceptance_activations, acceptance_predictions TO wms_tenant_role;
GRANT SELECT ON acceptance_predicted_decisions TO wms_tenant_role;
GRANT SELECT, INSERT, UPDATE ON acceptance_trainings TO wms_tenant_role;

DO $$
BEGIN
    PERFORM record_migration(
        '0.0.30', '0.0.29', 'V0.0.30__acceptance_models.sql',
        ARRAY['acceptance_models', 'acceptance_activations', 'acceptance_predictions', 'acceptance_trainings']);
END
$$;

RESET lock_timeout;
