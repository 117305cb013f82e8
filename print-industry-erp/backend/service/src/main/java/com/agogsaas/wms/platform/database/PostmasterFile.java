package com.agogsaas.wms.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in which a PostgreSQL server notes its process, for who comes after it.
 *
 * <p>Read only under the lock of the data directory: whoever left the file is then a server that outlived the service
 * that started it, or dead.
 */
final class PostmasterFile {

    static final String NAME = "postmaster.pid";

    private static final Logger log = LoggerFactory.getLogger(PostmasterFile.class);

    private final Path files;

    PostmasterFile(Path files) {
        this.files = files;
    }

    /**
     * Makes way for a new server.
     *
     * <p>A server that is still running is stopped. A process that merely has the number by now is left alone and the
     * file removed, since PostgreSQL would take it for a running server; that is safe, because PostgreSQL also refuses
     * to start while any process is attached to the cluster's shared memory. A file whose process is gone is left to
     * PostgreSQL.
     */
    void clear(Runnable stop) throws IOException {
        Path file = files.resolve(NAME);
        if (!Files.exists(file)) {
            return;
        }
        Optional<ProcessHandle> process = processOf(file);
        if (process.isEmpty()) {
            return;
        }
        if (serves(process.get())) {
            log.info(
                    "Stopping PostgreSQL (process {}), left running on {}",
                    process.get().pid(),
                    files);
            stop.run();
        } else {
            log.info(
                    "Removing {}: process {} is another program by now",
                    file,
                    process.get().pid());
            Files.deleteIfExists(file);
        }
    }

    private static Optional<ProcessHandle> processOf(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        String pid = lines.isEmpty() ? "" : lines.get(0).strip();
        return pid.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    /** Whether the process is a server on these files: its command line names both. */
    private boolean serves(ProcessHandle process) {
        List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
        boolean postgres = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(true);
        int option = arguments.indexOf("-D");
        return postgres
                && option >= 0
                && option + 1 < arguments.size()
                && arguments.get(option + 1).equals(files.toString());
    }
}
