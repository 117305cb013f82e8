/** Whether the files of {@code backend/k8s} are what Kubernetes and the runbook take them for. */
@NullMarked
package com.agogsaas.wms.manifests;

import org.jspecify.annotations.NullMarked;
