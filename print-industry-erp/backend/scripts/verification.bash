#!/usr/bin/env bash
# Asks the database what runbook 2.2 asks, and compares the answers with those that it prints. Sourced, after
# database.bash.

NEW_TABLES="'material_dimension_verifications', 'capacity_validation_failures', 'cross_dock_cancellations',
  'bin_optimization_remediation_log', 'bin_optimization_statistical_metrics', 'bin_optimization_ab_test_results',
  'bin_optimization_correlation_analysis', 'bin_optimization_statistical_validations', 'bin_optimization_outliers'"
NEW_VIEWS="'bin_optimization_data_quality', 'bin_optimization_statistical_summary'"

migrations_recorded() {
  value "SELECT count(*) FROM schema_version WHERE version IN ('0.0.20', '0.0.21', '0.0.22') AND success"
}

new_tables() {
  value "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public' AND table_name IN ($NEW_TABLES)"
}

new_views() {
  value "SELECT count(*) FROM pg_matviews WHERE schemaname = 'public' AND matviewname IN ($NEW_VIEWS)"
}

# An insert with a confidence of 1.5, which has to be refused for that confidence. Prints what the database says.
refused_confidence() {
  sql "INSERT INTO putaway_recommendations (
         recommendation_id, tenant_id, material_id, location_id, confidence_score, algorithm, created_by
       ) VALUES (
         uuid_generate_v7(), 'test-tenant', uuid_generate_v7(), uuid_generate_v7(), 1.5, 'FFD', 'deployment-test'
       )" 2>&1 && sql "DELETE FROM putaway_recommendations WHERE created_by = 'deployment-test'"
}

# answers WHAT FOUND EXPECTED
answers() {
  say "  $1: ${2:-none} of $3"
  [[ "$2" == "$3" ]]
}

# Fails if one answer is another than the runbook's; the dry run inserts nothing and looks for the CHECK instead.
verify_schema() {
  local code=0 refusal
  answers "migrations 0.0.20 to 0.0.22 in schema_version" "$(migrations_recorded)" 3 || code=1
  answers "new tables" "$(new_tables)" 9 || code=1
  answers "materialized views" "$(new_views)" 2 || code=1
  if ${DRY_RUN:-false}; then
    answers "CHECK chk_confidence_score_range" "$(value "SELECT count(*) FROM pg_constraint
      WHERE conrelid = to_regclass('public.putaway_recommendations') AND conname = 'chk_confidence_score_range' AND convalidated")" 1 || code=1
  else
    refusal=$(refused_confidence || true)
    if [[ "$refusal" == *'violates check constraint "chk_confidence_score_range"'* ]]; then
      say "  a confidence of 1.5: refused by chk_confidence_score_range"
    else
      say "  a confidence of 1.5: NOT refused by chk_confidence_score_range: $refusal"
      code=1
    fi
  fi
  return "$code"
}
