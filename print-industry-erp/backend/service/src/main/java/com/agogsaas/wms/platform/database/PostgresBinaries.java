package com.agogsaas.wms.platform.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs out of the archive on the class path, unpacked once per user and archive.
 *
 * <p>The folder's name is the archive's digest, so another release never meets these files, and it appears by a rename,
 * so it is complete whenever it exists.
 */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * The folder that has {@code bin}, {@code lib} and {@code share}.
     *
     * @param dataDirectory gets it where the user has no home to write to
     */
    static Path unpacked(Path dataDirectory) throws IOException {
        byte[] archive = archive();
        Path cache = cache(dataDirectory);
        Path home = cache.resolve("postgresql-" + digest(archive));
        if (Files.isDirectory(home)) {
            return home;
        }
        Path staging = Files.createTempDirectory(cache, "unpacking-");
        try {
            unpack(archive, staging);
            Files.move(staging, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Two first starts at once: the other's rename came first, and its copy is as good.
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            deleteTree(staging);
        }
        return home;
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name");
        String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            if (archive == null) {
                throw new DatabaseStartException("No embedded PostgreSQL for " + system + " on " + machine
                        + "; set DB_HOST, DB_PORT, DB_NAME, DB_USER and DB_PASSWORD to use one of your own");
            }
            return archive.readAllBytes();
        } catch (IllegalStateException e) {
            throw new DatabaseStartException(
                    "No embedded PostgreSQL for " + system + " on " + machine + ": " + e.getMessage(), e);
        }
    }

    /** Under the user's home, where nobody else can put a program in our place as they could in a shared folder. */
    private static Path cache(Path dataDirectory) throws IOException {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path base = configured != null && configured.startsWith("/")
                ? Path.of(configured)
                : Path.of(System.getProperty("user.home"), ".cache");
        try {
            return Files.createDirectories(base.resolve("bin-optimization"));
        } catch (IOException noHome) {
            return Files.createDirectories(dataDirectory.resolve("programs"));
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive)), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException(
                            "The archive of PostgreSQL names a file outside of itself: " + entry.getName());
                }
                unpackEntry(tar, entry, file);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean executable = (entry.getMode() & 0b001_000_000) != 0;
        Set<PosixFilePermission> mode = PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--");
        Files.setPosixFilePermissions(file, mode);
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
