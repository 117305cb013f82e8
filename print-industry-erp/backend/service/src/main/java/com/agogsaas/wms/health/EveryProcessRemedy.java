package com.agogsaas.wms.health;

/** A remedy of what each process has in its own memory: what one process begins, every other one does as well. */
public interface EveryProcessRemedy extends Remedy {

    /** Does the same in this process as {@link #apply} did in another, or in this one: twice is as good as once. */
    void follow(RemedyObject object);
}
