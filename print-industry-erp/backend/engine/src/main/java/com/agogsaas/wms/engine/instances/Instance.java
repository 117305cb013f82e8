package com.agogsaas.wms.engine.instances;

/** A problem read from a file. */
public sealed interface Instance permits AssignmentInstance, PackingInstance {

    /** The file's name without its ending, or the problem's own name where the file gives one. */
    String name();

    int lots();

    /** How many bins there are; as many as lots where they are unlimited. */
    int bins();

    Objective objective();
}
