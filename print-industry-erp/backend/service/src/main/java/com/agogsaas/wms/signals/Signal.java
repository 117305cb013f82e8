package com.agogsaas.wms.signals;

/** What is computed of a facility's history. */
enum Signal {
    VELOCITY,
    AFFINITY
}
