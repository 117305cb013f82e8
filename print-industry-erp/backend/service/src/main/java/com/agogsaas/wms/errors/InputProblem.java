package com.agogsaas.wms.errors;

/**
 * One thing that is wrong with a request.
 *
 * @param code what kind of mistake
 * @param path where, from the operation's argument on, for example {@code input.items[3].quantity}
 * @param message what is wrong, with the value that was given and what would be right
 */
public record InputProblem(ErrorCode code, String path, String message) {}
