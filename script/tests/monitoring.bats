#!/usr/bin/env bats
# The files of backend/monitoring, by the tools of those who read them.

setup() {
  ROOT=$(cd "$BATS_TEST_DIRNAME/../.." && pwd -P)
  MONITORING="$ROOT/print-industry-erp/backend/monitoring"
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

@test "every alert leads to a section that is there" {
  local link
  [[ $(grep -c '^ *- alert: ' alert-rules.yml) == $(grep -c 'runbook_url: ' alert-rules.yml) ]]
  while read -r link; do
    sed -n 's/^#\{1,6\} //p' "$ROOT/${link%%#*}" | tr '[:upper:] ' '[:lower:]-' | grep -qx "${link##*#}"
  done < <(sed -n 's/^ *runbook_url: //p' alert-rules.yml)
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
