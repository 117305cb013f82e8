package com.agogsaas.wms.importing.reading;

import java.io.IOException;

/** A file that is larger than the service accepts, decompressed. */
public final class FileTooLargeException extends IOException {

    private static final long serialVersionUID = 1;

    FileTooLargeException(long maxBytes) {
        super("The file is larger than the " + maxBytes + " bytes that are accepted");
    }
}
