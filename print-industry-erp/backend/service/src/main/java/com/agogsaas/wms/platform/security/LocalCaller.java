package com.agogsaas.wms.platform.security;

/**
 * Everyone who reaches a run without a login.
 *
 * @param caller whom they count as
 */
public record LocalCaller(Caller caller) {}
