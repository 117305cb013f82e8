#!/usr/bin/env bash
# What in the data is worth knowing before a deployment: rows that the new CHECKs would not take, and others that make
# recommendations worse. Nothing here writes. Sourced, after database.bash and schema.bash.

# Findings that stop a deployment.
audit_blockers=0

# One question: audit STOPS|MENDED|NOTE WHAT QUERY, where the query gives a count and an example. STOPS: the migrations
# would fail. MENDED: they put it right and write down how it was. NOTE: they do not care, people should.
audit() {
  local consequence=$1 what=$2 query=$3 answer count example
  if ! answer=$(sql "SET statement_timeout = '10min'; $query" 2>&1); then
    say "  [?] $what: not known: ${answer//$'\n'/; }"
    return
  fi
  count=${answer%%|*}
  example=${answer#*|}
  if ((count == 0)); then
    say "  [0] $what"
    return
  fi
  say "  [$count] $what; $consequence, such as $example"
  [[ "$consequence" != STOPS ]] || audit_blockers=$((audit_blockers + 1))
}

# Row-level security hides rows from everybody but their owner, so other roles would count nothing and call it good.
rows_are_hidden() {
  [[ $(value "SELECT bool_or(row_security_active(oid)) FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity") == t ]]
}

has_relation() {
  [[ $(value "SELECT to_regclass('public.$1') IS NOT NULL") == t ]]
}

audit_data() {
  audit_blockers=0
  audit_strangers
  if ! has_relation putaway_recommendations; then
    say "  nothing else to look at: the warehouse's tables are not there yet"
  elif rows_are_hidden; then
    say "  [?] rows: row-level security hides them from $DB_USER, who would count none; audit as the owner of the tables, or" \
      "give this role BYPASSRLS"
  else
    audit_rows
  fi
}

# CREATE TABLE IF NOT EXISTS takes anything of that name for its own.
audit_strangers() {
  local at
  at=$(schema_at)
  [[ "$at" == none || $(printf '%s\n0.0.20\n' "$at" | sort -V | head -n 1) != 0.0.20 ]] || return 0
  audit STOPS "relations of others with the names of new tables" "
    SELECT count(*), min(relname) FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relname IN (
       'material_dimension_verifications', 'capacity_validation_failures', 'cross_dock_cancellations',
       'bin_optimization_remediation_log', 'bin_optimization_statistical_metrics', 'bin_optimization_ab_test_results',
       'bin_optimization_correlation_analysis', 'bin_optimization_statistical_validations', 'bin_optimization_outliers',
       'bin_optimization_data_quality', 'bin_optimization_statistical_summary')"
}

audit_rows() {
  audit MENDED "confidences outside of 0 to 1 (V0.0.20 clears them and logs what they were)" "
    SELECT count(*), min(tenant_id || '/' || recommendation_id || ' with ' || confidence_score)
      FROM putaway_recommendations WHERE NOT confidence_score BETWEEN 0 AND 1"
  audit NOTE "bins with more in them, or promised, than they hold" "
    SELECT count(*), min(tenant_id || '/' || location_id)
      FROM inventory_locations AS location JOIN bin_occupancy AS taken USING (tenant_id, location_id)
     WHERE location.is_active
       AND (taken.stock_cubic_feet + taken.held_cubic_feet > location.cubic_feet
            OR taken.stock_weight_lbs + taken.held_weight_lbs > location.max_weight_lbs)"
  audit NOTE "lots on hand without a bin" "
    SELECT count(*), min(tenant_id || '/' || lot_number) FROM lots WHERE location_id IS NULL AND quantity_on_hand > 0"
  audit NOTE "lots in bins that are not active" "
    SELECT count(*), min(lots.tenant_id || '/' || lot_number)
      FROM lots JOIN inventory_locations AS location USING (tenant_id, location_id)
     WHERE NOT location.is_active AND quantity_on_hand > 0"
  audit NOTE "lots on hand whose size or weight nobody knows" "
    SELECT count(*), min(tenant_id || '/' || lot_number) FROM lot_space
     WHERE quantity_on_hand > 0 AND (cubic_feet IS NULL OR weight_lbs IS NULL)"
  audit NOTE "lots allocated beyond what is on hand" "
    SELECT count(*), min(tenant_id || '/' || lot_number) FROM lots WHERE quantity_allocated > quantity_on_hand"
  audit NOTE "constraints that old rows were never tested against" "
    SELECT count(*), min(conrelid::regclass || '.' || conname) FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace AND NOT convalidated"
}
