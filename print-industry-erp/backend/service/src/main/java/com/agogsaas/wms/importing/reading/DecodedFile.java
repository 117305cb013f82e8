package com.agogsaas.wms.importing.reading;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Opens a file as text: decompresses what is compressed, and heeds and drops a byte order mark. */
final class DecodedFile {

    private static final int BUFFER = 1 << 16;
    private static final byte[] GZIP = {(byte) 0x1F, (byte) 0x8B};
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_BIG_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16_LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};

    private DecodedFile() {}

    /**
     * The file's text. What the character set does not have is read as U+FFFD.
     *
     * @param charset what the file is written in, unless its byte order mark says otherwise
     * @param maxBytes after decompression; reading more fails with a {@link FileTooLargeException}
     */
    static BufferedReader open(InputStream raw, Charset charset, long maxBytes) throws IOException {
        InputStream arriving = new BufferedInputStream(new Arriving(raw), BUFFER);
        InputStream bytes = startsWith(arriving, GZIP)
                ? new BufferedInputStream(new GZIPInputStream(arriving, BUFFER), BUFFER)
                : arriving;
        InputStream limited = new BufferedInputStream(new Limited(bytes, maxBytes), BUFFER);
        Reader text = new InputStreamReader(limited, charset(limited, charset));
        return new BufferedReader(text, BUFFER);
    }

    private static Charset charset(InputStream bytes, Charset named) throws IOException {
        if (skip(bytes, UTF_8_MARK)) {
            return StandardCharsets.UTF_8;
        }
        if (skip(bytes, UTF_16_BIG_MARK)) {
            return StandardCharsets.UTF_16BE;
        }
        return skip(bytes, UTF_16_LITTLE_MARK) ? StandardCharsets.UTF_16LE : named;
    }

    private static boolean skip(InputStream bytes, byte[] mark) throws IOException {
        boolean there = startsWith(bytes, mark);
        if (there) {
            bytes.skipNBytes(mark.length);
        }
        return there;
    }

    private static boolean startsWith(InputStream bytes, byte[] beginning) throws IOException {
        bytes.mark(beginning.length);
        byte[] found = bytes.readNBytes(beginning.length);
        bytes.reset();
        return Arrays.equals(found, beginning);
    }

    /** Tells a transfer that breaks off from a file that is broken. */
    private static final class Arriving extends FilterInputStream {

        Arriving(InputStream raw) {
            super(raw);
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException broken) {
                throw new TransferBrokenException(broken);
            }
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return in.read(target, offset, length);
            } catch (IOException broken) {
                throw new TransferBrokenException(broken);
            }
        }
    }

    /** Stops at so many bytes: a small compressed file can hold any number of them. */
    private static final class Limited extends FilterInputStream {

        private final long maxBytes;
        private long read;

        Limited(InputStream bytes, long maxBytes) {
            super(bytes);
            this.maxBytes = maxBytes;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws FileTooLargeException {
            read += bytes;
            if (read > maxBytes) {
                throw new FileTooLargeException(maxBytes);
            }
        }
    }
}
