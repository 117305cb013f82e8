package com.agogsaas.wms.importing.reading;

import java.io.IOException;

/** The file did not arrive whole, which says nothing about the file. */
public final class TransferBrokenException extends IOException {

    private static final long serialVersionUID = 1;

    TransferBrokenException(IOException cause) {
        super("The transfer of the file broke off", cause);
    }
}
