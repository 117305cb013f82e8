package com.agogsaas.wms.engine.instances;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;

/**
 * A file of one or several instances, told apart by what is in it: putaway ({@code .pa}), the OR-Library's generalised
 * assignment and bin packing, vector bin packing ({@code .vbp}); each may be compressed by gzip. Reads one instance at
 * a time.
 */
public final class InstanceFile implements Closeable {

    private final NumberText text;
    private final InstanceFormat format;
    private final int count;
    private int read;

    private InstanceFile(NumberText text) throws UnreadableInstanceException {
        this.text = text;
        format = InstanceFormat.of(text);
        count = format.readCount(text);
    }

    /** Opens a file and tells its format. */
    public static InstanceFile open(Path file) throws UnreadableInstanceException {
        NumberText text = NumberText.open(file);
        try {
            return new InstanceFile(text);
        } catch (UnreadableInstanceException unknown) {
            try (text) {
                throw unknown;
            } catch (IOException notClosed) {
                unknown.addSuppressed(notClosed);
                throw unknown;
            }
        }
    }

    /** How many instances the file says that it holds. */
    public int count() {
        return count;
    }

    public boolean hasNext() {
        return read < count;
    }

    /** Reads the next instance; after the last one nothing more may follow in the file. */
    public Instance next() throws UnreadableInstanceException {
        if (!hasNext()) {
            throw new NoSuchElementException("There are " + count + " instances in the file");
        }
        Instance instance = format.read(text, name());
        read++;
        if (read == count && !text.isAtEnd()) {
            throw text.fault("nothing more was expected, but found \"" + text.word("the end") + "\"");
        }
        return instance;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private String name() {
        String file = text.file().getFileName().toString().replaceFirst("\\.gz$", "");
        String stem = file.replaceFirst("(?<=.)\\.(pa|vbp|txt|gap)$", "");
        return count == 1 ? stem : stem + "-" + read;
    }
}
