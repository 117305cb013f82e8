package com.agogsaas.wms.engine.instances;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a text between blanks, one after the other, from a file that may be compressed by gzip. Knows the line
 * of the word that was read last, so that a fault can be found.
 */
final class NumberText implements Closeable {

    /** What can be looked at ahead: the first lines of any format, but for rows of thousands of numbers. */
    private static final int BUFFER = 1 << 16;

    private static final int LONGEST_WORD = 200;
    private static final long LARGEST = 1L << 62;
    private static final int[] GZIP_MAGIC = {0x1f, 0x8b};

    private final Path file;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private int line = 1;
    private int lineOfWord = 1;

    private NumberText(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    static NumberText open(Path file) throws UnreadableInstanceException {
        try {
            NumberText text = new NumberText(file, decompressed(file));
            text.fill();
            return text;
        } catch (NoSuchFileException missing) {
            throw new UnreadableInstanceException(file, "there is no such file");
        } catch (IOException unreadable) {
            throw new UnreadableInstanceException(file, "cannot be opened: " + unreadable.getMessage());
        }
    }

    private static InputStream decompressed(Path file) throws IOException {
        int[] magic = new int[2];
        try (InputStream start = Files.newInputStream(file)) {
            magic[0] = start.read();
            magic[1] = start.read();
        }
        InputStream plain = Files.newInputStream(file);
        return Arrays.equals(magic, GZIP_MAGIC) ? new GZIPInputStream(plain, BUFFER) : plain;
    }

    Path file() {
        return file;
    }

    /** The words of each of the first lines that are not blank, without reading on; only before anything was read. */
    List<List<String>> firstLines(int count) {
        return new String(buffer, 0, end, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(text -> !text.isBlank())
                .limit(count)
                .map(text -> Stream.of(text.strip().split("\\s+", -1)).toList())
                .toList();
    }

    /** The next number, whole and not negative. */
    long next(String what) throws UnreadableInstanceException {
        long number = nextOrMinusOne(what);
        if (number < 0) {
            throw fault("expected " + what + ", which is 0 or more, not -1");
        }
        return number;
    }

    /** The next number, whole and not negative, or -1. */
    long nextOrMinusOne(String what) throws UnreadableInstanceException {
        int symbol = skipBlanks(what);
        if (symbol == '-') {
            return minusOne(what);
        }
        long number = 0;
        while (symbol >= '0' && symbol <= '9') {
            if (number > LARGEST / 10) {
                throw fault(what + " is more than 2^62");
            }
            number = number * 10 + (symbol - '0');
            at++;
            symbol = peek();
        }
        if (symbol > ' ') {
            throw notANumber(what);
        }
        return number;
    }

    private long minusOne(String what) throws UnreadableInstanceException {
        String word = word(what);
        if (!word.equals("-1")) {
            throw fault("expected " + what + ", not " + word);
        }
        return -1;
    }

    /** The next number as an {@code int} between bounds. */
    int count(String what, int least, int most) throws UnreadableInstanceException {
        long number = next(what);
        if (number < least || number > most) {
            throw fault("expected " + what + ", " + least + " to " + most + ", not " + number);
        }
        return (int) number;
    }

    /** The next number, which may have up to three decimals, in thousandths. */
    long thousandths(String what) throws UnreadableInstanceException {
        String word = word(what);
        if (!word.matches("[0-9]{1,15}(\\.[0-9]{0,3}0*)?")) {
            throw fault("expected " + what + " with three decimals at most, not " + word);
        }
        int point = word.indexOf('.');
        String decimals = point < 0 ? "" : word.substring(point + 1);
        long whole = Long.parseLong(point < 0 ? word : word.substring(0, point));
        return whole * 1000 + Long.parseLong((decimals + "000").substring(0, 3));
    }

    /** What stands between here and the next blank. */
    String word(String what) throws UnreadableInstanceException {
        int symbol = skipBlanks(what);
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        while (symbol > ' ' && word.size() < LONGEST_WORD) {
            word.write(symbol);
            at++;
            symbol = peek();
        }
        return word.toString(StandardCharsets.ISO_8859_1).replaceAll("[^\\x20-\\x7e]", "?");
    }

    /** Whether only blanks are left. */
    boolean isAtEnd() throws UnreadableInstanceException {
        int symbol = peek();
        while (symbol >= 0 && symbol <= ' ') {
            step(symbol);
            symbol = peek();
        }
        return symbol < 0;
    }

    /** A fault of the word that was read last; when the file ends, of the last one there is. */
    UnreadableInstanceException fault(@Nullable String fault) {
        return new UnreadableInstanceException(file, lineOfWord, fault);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private UnreadableInstanceException notANumber(String what) throws UnreadableInstanceException {
        return fault("expected " + what + ", a whole number, but found \"" + word(what) + "\"");
    }

    private int skipBlanks(String what) throws UnreadableInstanceException {
        if (isAtEnd()) {
            throw fault("the file ends where " + what + " was expected");
        }
        lineOfWord = line;
        return peek();
    }

    private void step(int symbol) {
        at++;
        if (symbol == '\n') {
            line++;
        }
    }

    private int peek() throws UnreadableInstanceException {
        if (at == end) {
            try {
                fill();
            } catch (IOException broken) {
                throw fault("cannot be read on: " + broken.getMessage());
            }
            if (end == 0) {
                return -1;
            }
        }
        return buffer[at] & 0xff;
    }

    private void fill() throws IOException {
        at = 0;
        end = in.readNBytes(buffer, 0, BUFFER);
    }
}
