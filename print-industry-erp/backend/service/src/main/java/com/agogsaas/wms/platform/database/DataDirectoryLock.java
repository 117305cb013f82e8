package com.agogsaas.wms.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data directory to one process.
 *
 * <p>The operating system drops the lock with the process that holds it, however that ends, so there is never a stale
 * one. The file itself stays and names the last holder.
 */
final class DataDirectoryLock implements AutoCloseable {

    private static final String FILE_NAME = "server.lock";

    private final FileChannel channel;

    private DataDirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, making the directory where it does not exist. */
    static DataDirectoryLock take(Path dataDirectory) {
        Path file = dataDirectory.resolve(FILE_NAME);
        FileChannel channel;
        try {
            Files.createDirectories(dataDirectory);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new DatabaseStartException("The data directory " + dataDirectory + " cannot be written to: " + e, e);
        }
        try {
            if (tryLock(channel) == null) {
                throw new DatabaseStartException("The data directory " + dataDirectory + " is in use by "
                        + holder(channel) + "; stop that server or set DATA_DIR to another directory");
            }
            writeHolder(channel);
            return new DataDirectoryLock(channel);
        } catch (IOException | RuntimeException e) {
            closeAfter(e, channel);
            throw e instanceof RuntimeException failure
                    ? failure
                    : new DatabaseStartException("The data directory " + dataDirectory + " cannot be locked: " + e, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock of the data directory cannot be given back", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        String pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
        return pid.isEmpty() ? "another server" : "another server (process " + pid + ")";
    }

    private static void writeHolder(FileChannel channel) throws IOException {
        String pid = ProcessHandle.current().pid() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static void closeAfter(Exception failure, FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
