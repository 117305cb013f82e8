package com.agogsaas.wms.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The generated passwords of a cluster's two logins.
 *
 * @param superuser of the role {@code postgres}
 * @param application of the role {@code wms_application_role}
 */
record ClusterPasswords(String superuser, String application) {

    private static final String FILE_NAME = "database-passwords.properties";
    private static final String SUPERUSER = "postgres";
    private static final String APPLICATION = "wms_application_role";
    private static final int BYTES = 24;

    /** Reads the passwords of the data directory, made and written there first where there are none. */
    static ClusterPasswords of(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            generate(file);
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new ClusterPasswords(read(properties, SUPERUSER, file), read(properties, APPLICATION, file));
    }

    /** Written aside, flushed and renamed: a crash leaves all of it or none, and a cluster never without. */
    private static void generate(Path file) throws IOException {
        Path staging = file.resolveSibling(FILE_NAME + ".new");
        Files.deleteIfExists(staging);
        Files.createFile(staging, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String text = SUPERUSER + "=" + password() + "\n" + APPLICATION + "=" + password() + "\n";
        Files.writeString(staging, text, StandardCharsets.UTF_8);
        try (var channel = FileChannel.open(staging, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Letters, digits, {@code -} and {@code _} only: no shell, URL or SQL has to quote it. */
    private static String password() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String read(Properties properties, String role, Path file) {
        String password = properties.getProperty(role, "");
        if (!password.matches("[A-Za-z0-9_-]+")) {
            throw new DatabaseStartException("The file " + file + " has no usable password for " + role);
        }
        return password;
    }

    @Override
    public String toString() {
        return "ClusterPasswords[hidden]";
    }
}
