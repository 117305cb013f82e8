package com.agogsaas.wms.engine.instances;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file is no instance of any known kind; the message names the file and, unless it cannot be opened, the line. */
public final class UnreadableInstanceException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableInstanceException(Path file, int line, @Nullable String fault) {
        super(file + ": line " + line + ": " + fault);
    }

    UnreadableInstanceException(Path file, String fault) {
        super(file + ": " + fault);
    }
}
