package com.agogsaas.wms.signals;

import com.agogsaas.wms.signals.SignalRunRepository.Place;

/** Computes one signal of a facility from its history. */
interface SignalComputation {

    Signal signal();

    /** Whether the settings ask for it. */
    boolean isWanted();

    /** Computes it anew and saves what comes of it. To be called in a transaction of the tenant. */
    SignalRun compute(Place place);
}
