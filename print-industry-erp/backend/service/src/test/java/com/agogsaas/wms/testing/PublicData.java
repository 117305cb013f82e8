package com.agogsaas.wms.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A public data set: the whole of it, where {@code SHARED_DIR} or the folder {@code shared} beside the repository has
 * it, else the sample in this repository. Either way the same statements are proven, about other numbers.
 */
public final class PublicData {

    private static final Logger LOG = LoggerFactory.getLogger(PublicData.class);

    /** From the module's folder, which is where Maven runs its tests: service, backend, print-industry-erp, clone. */
    private static final Path BESIDE_THE_REPOSITORY = Path.of("..", "..", "..", "..", "shared");

    private final String name;
    private final byte[] bytes;
    private final boolean whole;

    private PublicData(String name, byte[] bytes, boolean whole) {
        this.name = name;
        this.bytes = bytes;
        this.whole = whole;
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Whether it is the whole of it. */
    public boolean whole() {
        return whole;
    }

    public static PublicData sample(String sample) throws IOException {
        return new PublicData(sample, read(sample), false);
    }

    public static PublicData find(String path, String sample) throws IOException {
        Path file = place(path);
        boolean whole = Files.isReadable(file);
        // A warning, because a service under test shows nothing less.
        LOG.warn("{} is {}", path, whole ? "the whole of it, " + file.toRealPath() : "not at hand; sample " + sample);
        return whole ? new PublicData(file.getFileName().toString(), Files.readAllBytes(file), true) : sample(sample);
    }

    /** The whole of a data set of which the repository may have no sample; empty where it is not at hand. */
    public static Optional<PublicData> findWhole(String path) throws IOException {
        Path file = place(path);
        if (!Files.isReadable(file)) {
            LOG.warn("{} is not at hand, so nothing is proven about it", path);
            return Optional.empty();
        }
        return Optional.of(new PublicData(file.getFileName().toString(), Files.readAllBytes(file), true));
    }

    private static Path place(String path) {
        String folder = System.getenv("SHARED_DIR");
        return (folder == null || folder.isBlank() ? BESIDE_THE_REPOSITORY : Path.of(folder)).resolve(path);
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(PublicData.class.getResourceAsStream("/imports/" + name), name)) {
            return stream.readAllBytes();
        }
    }
}
