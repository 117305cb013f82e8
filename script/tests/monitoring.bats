#!/usr/bin/env bats
# The files of backend/monitoring, by the tools of those who read them.

setup() {
  ROOT=$(cd "$BATS_TEST_DIRNAME/../.." && pwd -P)
  MONITORING="$ROOT/print-industry-erp/backend/monitoring"
  REMEDIATION="$ROOT/print-industry-erp/backend/service/src/main/java/com/agogsaas/wms/health/remediation"
  cd "$MONITORING" || exit
}

@test "promtool finds nothing wrong with the rules and the configuration" {
  promtool check rules alert-rules.yml
  promtool check config prometheus.yml
}

@test "every alert fires when it should, and only then" {
  promtool test rules tests/*.yml
}

@test "every alert has a test" {
  local alert
  while read -r alert; do
    grep -q "alertname: $alert" tests/*.yml || { printf 'no test of %s\n' "$alert" && return 1; }
  done < <(sed -n 's/^ *- alert: //p' alert-rules.yml)
}

# Whether there is such a section: leads_to_section ADDRESS
leads_to_section() {
  local path=${1#https://github.com/agogsaas/print-industry-erp/blob/master/}
  [[ "$path" != "$1" && -f "$ROOT/${path%%#*}" ]] || { printf 'no such file: %s\n' "$1" && return 1; }
  sed -n 's/^#\{1,6\} //p' "$ROOT/${path%%#*}" | tr '[:upper:] ' '[:lower:]-' | grep -qx "${path##*#}" ||
    { printf 'no such section: %s\n' "$1" && return 1; }
}

@test "every alert leads to a section that is there, by an address that a browser opens" {
  local link
  [[ $(grep -c '^ *- alert: ' alert-rules.yml) == $(grep -c 'runbook_url: ' alert-rules.yml) ]]
  while read -r link; do
    leads_to_section "$link"
  done < <(sed -n 's/^ *runbook_url: //p' alert-rules.yml)
  # Of the alerts that the service sends by itself; the address before it is the setting's.
  grep -q '"/monitoring.md#binoptimizationunhealthy"' "$REMEDIATION/AlertReceiver.java"
  leads_to_section "$(sed -n 's/.*"\(https:[^"]*\)".*/\1/p' "$REMEDIATION/RemediationSettings.java")/monitoring.md#binoptimizationunhealthy"
}

@test "the operator's rules are Prometheus's, two columns to the right" {
  diff <(sed -n '/^groups:/,$p' alert-rules.yml | sed 's/^./  &/') <(sed -n '/^  groups:/,$p' ../k8s/production/alert-rules.yaml)
}

@test "amtool finds nothing wrong with the Alertmanager's configuration, which has no secret" {
  amtool check-config alertmanager.yml
  run grep -E '(api_url|routing_key|service_key|password): ' alertmanager.yml
  [[ "$status" == 1 ]]
}

@test "what is critical goes to PagerDuty and Slack, and the rest to Slack" {
  [[ $(amtool config routes test --config.file=alertmanager.yml severity=critical alertname=X) == pagerduty,slack ]]
  [[ $(amtool config routes test --config.file=alertmanager.yml severity=warning alertname=X) == slack ]]
}
