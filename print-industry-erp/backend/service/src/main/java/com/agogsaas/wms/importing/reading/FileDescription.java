package com.agogsaas.wms.importing.reading;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What is known of a file before it is read.
 *
 * @param name its name; baskets, which have no numbers, are numbered after it
 * @param charset what it is written in, unless its byte order mark says otherwise
 * @param zone whose local time its times are, where they name no zone
 * @param importedAt the time of what carries none
 */
public record FileDescription(
        ImportKind kind, ImportFormat format, String name, Charset charset, ZoneId zone, Instant importedAt) {}
