/**
 * Problems of the literature and of our own in files: what they look like, how they are read, and whether a solution of
 * one is sound. Only file formats and their judge enter; nothing here solves.
 */
@NullMarked
package com.agogsaas.wms.engine.instances;

import org.jspecify.annotations.NullMarked;
