# A cluster that is not there: a kubectl and a docker that write down what they are told, and answer as one would. Sourced
# after server.bash.

# Puts them first on PATH, and forgets what was written down before.
fake_cluster() {
  FAKES="$WORK/fakes"
  rm -rf "$FAKES"
  mkdir -p "$FAKES"
  cat >"$FAKES/kubectl" <<'SCRIPT'
#!/usr/bin/env bash
folder=$(dirname "$0")
case "$*" in
  'kustomize '*) [[ ! -f "$folder/rendered" ]] || cat "$folder/rendered"; cp "$2/kustomization.yaml" "$folder/kustomization"; exit ;;
esac
printf '%s\n' "$*" >>"$folder/kubectl.calls"
if [[ -f "$folder/fails" ]] && grep -Eq -- "$(<"$folder/fails")" <<<"$*"; then
  printf 'error: refused\n' >&2
  exit 1
fi
case "$*" in
  'auth can-i'*) echo yes ;;
  'get cronjobs'*) echo bin-optimization-ml-training ;;
  'get deployment backend'*) printf 3 ;;
  'get configmap'*ignore-not-found*) [[ -f "$folder/no-flags" ]] || echo configmap/bin-optimization-config ;;
  'get configmap'*annotations*) cat "$folder/remembered" 2>/dev/null ;;
  'get configmap'*jsonpath*) flag=$* && flag=${flag##*.data.} && flag=${flag%%\}*} && sed -n "s/^$flag=//p" "$folder/flags" ;;
  'annotate configmap'*rollback=*) sed 's/.*rollback=//; s/ -n production$//' <<<"$*" >"$folder/remembered" ;;
  'patch configmap'*) grep -oE '"[A-Z_]+":"[A-Za-z]+"' <<<"$*" | tr -d '"' | tr ':' '=' >"$folder/flags" ;;
  'apply '*) cp "$(sed 's/.*-f //' <<<"$*")" "$folder/applied" ;;
  'exec '*) echo '{"status":"UP"}' ;;
esac
SCRIPT
  cat >"$FAKES/docker" <<'SCRIPT'
#!/usr/bin/env bash
folder=$(dirname "$0")
printf '%s\n' "$*" >>"$folder/docker.calls"
if [[ -f "$folder/fails" ]] && grep -Eq -- "$(<"$folder/fails")" <<<"$*"; then
  printf 'error: refused\n' >&2
  exit 1
fi
[[ "$1 $2" != 'image inspect' ]] || printf '%s\n' "other/name@sha256:$(printf '0%.0s' {1..64})" "ghcr.io/agogsaas/backend@sha256:$(printf 'a%.0s' {1..64})"
SCRIPT
  cp "$FAKES/docker" "$FAKES/buildah"
  chmod +x "$FAKES"/*
  printf '%s\n' BIN_OPTIMIZATION_ALGORITHM=OPTIMIZED SKU_AFFINITY_ENABLED=true CROSS_DOCK_ENABLED=false ML_MODEL_ENABLED=true \
    DATA_QUALITY_MONITORING_ENABLED=true STATISTICAL_ANALYSIS_ENABLED=true >"$FAKES/flags"
  export FAKES
  case ":$PATH:" in
    *":$FAKES:"*) ;;
    *) export PATH="$FAKES:$PATH" ;;
  esac
}

kubectl_calls() {
  cat "$FAKES/kubectl.calls"
}
