package com.agogsaas.wms.facility;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Names in their order, in a few bytes each: of every {@value #BLOCK} names the first is kept whole, and of the others
 * what they do not share with the name before (front coding; Witten, Moffat and Bell, Managing Gigabytes, 1999). Names
 * of neighbouring bins differ in their last characters.
 */
final class PackedNames {

    /** To read a name, so many are decoded at most. */
    private static final int BLOCK = 16;

    private static final int SEVEN_BITS = 0x7F;

    private final byte[] bytes;
    private final int[] blocks;
    private final int count;

    private PackedNames(byte[] bytes, int[] blocks, int count) {
        this.bytes = bytes;
        this.blocks = blocks;
        this.count = count;
    }

    int count() {
        return count;
    }

    /** The name at this place. */
    String get(int place) {
        int at = blocks[place / BLOCK];
        byte[] name = new byte[64];
        int length = 0;
        for (int step = 0; step <= place % BLOCK; step++) {
            int shared = number(at);
            at += width(shared);
            int added = number(at);
            at += width(added);
            length = shared + added;
            if (length > name.length) {
                name = Arrays.copyOf(name, 2 * length);
            }
            System.arraycopy(bytes, at, name, shared, added);
            at += added;
        }
        return new String(name, 0, length, StandardCharsets.UTF_8);
    }

    private int number(int at) {
        int low = bytes[at] & SEVEN_BITS;
        return bytes[at] >= 0 ? low : low | bytes[at + 1] << 7;
    }

    /** Names have at most 200 characters of at most 4 bytes, so two bytes of 7 and 8 bits do. */
    private static int width(int number) {
        return number <= SEVEN_BITS ? 1 : 2;
    }

    /** Takes names in, one after the other. */
    static final class Builder {
        private byte[] bytes = new byte[1 << 10];
        private int[] blocks = new int[16];
        private byte[] before = new byte[0];
        private int size;
        private int count;

        void add(String text) {
            byte[] name = text.getBytes(StandardCharsets.UTF_8);
            int shared = 0;
            if (count % BLOCK == 0) {
                if (count / BLOCK == blocks.length) {
                    blocks = Arrays.copyOf(blocks, blocks.length * 2);
                }
                blocks[count / BLOCK] = size;
            } else {
                int mismatch = Arrays.mismatch(before, name);
                shared = mismatch < 0 ? name.length : mismatch;
            }
            put(shared);
            put(name.length - shared);
            makeRoom(name.length - shared);
            System.arraycopy(name, shared, bytes, size, name.length - shared);
            size += name.length - shared;
            before = name;
            count++;
        }

        PackedNames build() {
            int blockCount = (count + BLOCK - 1) / BLOCK;
            return new PackedNames(Arrays.copyOf(bytes, size), Arrays.copyOf(blocks, blockCount), count);
        }

        private void put(int number) {
            makeRoom(2);
            if (number <= SEVEN_BITS) {
                bytes[size++] = (byte) number;
            } else {
                bytes[size++] = (byte) (number | SEVEN_BITS + 1);
                bytes[size++] = (byte) (number >> 7);
            }
        }

        private void makeRoom(int wanted) {
            if (Math.addExact(size, wanted) > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(size + wanted, bytes.length + (bytes.length >> 1)));
            }
        }
    }
}
