#!/usr/bin/env bash
# The image and the cluster, for the scripts beside this one, which source it. NAMESPACE, IMAGE.

BACKEND=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
IMAGE=${IMAGE:-ghcr.io/agogsaas/backend:master}
# The digest that was pushed: what the cluster is told to run, since an unchanged tag rolls nothing out.
image_digest=

# The program that builds images here, if one does.
image_builder() {
  local builder
  for builder in ${IMAGE_BUILDER:-docker buildah}; do
    if command -v "$builder" >/dev/null && "$builder" info >/dev/null 2>&1; then
      printf '%s\n' "$builder"
      return
    fi
  done
}

cluster_is_configured() {
  command -v kubectl >/dev/null && [[ $(kubectl auth can-i patch deployments -n "$NAMESPACE" 2>/dev/null) == yes ]]
}

# Builds from the jar that migrated the database, so that what runs is what was tested, and pushes.
build_and_push() {
  local builder=$1 digest_file
  case "$builder" in
    docker)
      docker build --build-arg JAR=target -t "$IMAGE" "$BACKEND" || return 1
      docker push "$IMAGE" || return 1
      image_digest=$(docker image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' "$IMAGE" |
        grep -F "${IMAGE%:*}@" | head -n 1)
      image_digest=${image_digest#*@}
      ;;
    buildah)
      digest_file=$(mktemp)
      buildah build --build-arg JAR=target -t "$IMAGE" "$BACKEND" || return 1
      buildah push --digestfile "$digest_file" "$IMAGE" "docker://$IMAGE" || return 1
      image_digest=$(<"$digest_file")
      rm -f "$digest_file"
      ;;
  esac
  [[ "$image_digest" =~ ^sha256:[0-9a-f]{64}$ ]] || { say "  the registry named no digest: '$image_digest'" && return 1; }
}

# The manifests of the environment with the digest in place of the tag: manifests ENVIRONMENT
manifests() {
  local folder
  folder=$(mktemp -d)
  cat >"$folder/kustomization.yaml" <<YAML
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - $(realpath --relative-to="$(realpath "$folder")" "$BACKEND/k8s/$1")
YAML
  [[ -z "$image_digest" ]] || cat >>"$folder/kustomization.yaml" <<YAML
images:
  - name: ghcr.io/agogsaas/backend
    newName: ${IMAGE%:*}
    digest: $image_digest
YAML
  kubectl kustomize "$folder" || { rm -rf "$folder" && return 1; }
  rm -rf "$folder"
}

# Flags that an operator changed in the cluster stay as they are: the file's are for a cluster that has none yet.
without_flags_where_there_are_some() {
  local there
  there=$(kubectl get configmap bin-optimization-config -n "$NAMESPACE" --ignore-not-found -o name) || return 1
  if [[ -n "$there" ]]; then
    awk 'BEGIN { RS = "\n?---\n"; ORS = "" }
      !/(^|\n)kind: ConfigMap(\n|$)/ || !/\n  name: bin-optimization-config(\n|$)/ { print (n++ ? "\n---\n" : "") $0 }
      END { print "\n" }'
  else
    cat
  fi
}

rollout() {
  local file code=0
  file=$(mktemp)
  { manifests "$1" | without_flags_where_there_are_some >"$file"; } || code=1
  if ((code == 0)); then
    kubectl apply -n "$NAMESPACE" -f "$file" || code=1
  fi
  rm -f "$file"
  ((code == 0)) || return 1
  kubectl rollout status deployment/backend -n "$NAMESPACE" --timeout=15m || return 1
  kubectl get pods -n "$NAMESPACE" -l app=agogsaas-backend
}
