package com.agogsaas.wms.acceptance.training;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import com.agogsaas.wms.acceptance.FeatureVector;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Decisions in columns, in the order of time: what was known when each recommendation was made, and whether it was
 * accepted. One million take some 200 MB.
 */
public final class DecisionTable {

    /** Features in a row of {@link #matrix}. */
    static final int WIDTH = FeatureVector.SIZE;

    private final String[] ids;
    private final long[] madeAt;
    private final boolean[] accepted;
    private final float[] matrix;

    private DecisionTable(String[] ids, long[] madeAt, boolean[] accepted, float[] matrix) {
        this.ids = ids;
        this.madeAt = madeAt;
        this.accepted = accepted;
        this.matrix = matrix;
    }

    /** How many decisions. */
    public int size() {
        return ids.length;
    }

    /** The recommendation that was decided. */
    public String id(int row) {
        return ids[row];
    }

    /** When the recommendation was made. */
    public Instant madeAt(int row) {
        return Instant.ofEpochMilli(madeAt[row]);
    }

    long epochMillis(int row) {
        return madeAt[row];
    }

    /** Whether it was accepted. */
    public boolean accepted(int row) {
        return accepted[row];
    }

    float[] matrix() {
        return matrix;
    }

    float value(int row, AcceptanceFeature feature) {
        return matrix[row * WIDTH + feature.column()];
    }

    /** What was known of a recommendation. */
    public FeatureVector features(int row) {
        return FeatureVector.fromRow(matrix, row);
    }

    /** The rows from one to before another. */
    public DecisionTable rows(int from, int to) {
        return new DecisionTable(
                Arrays.copyOfRange(ids, from, to),
                Arrays.copyOfRange(madeAt, from, to),
                Arrays.copyOfRange(accepted, from, to),
                Arrays.copyOfRange(matrix, from * WIDTH, to * WIDTH));
    }

    /** These rows and then the others, whose times do not matter any more. */
    public DecisionTable followedBy(DecisionTable other) {
        int size = size();
        int all = size + other.size();
        String[] allIds = Arrays.copyOf(ids, all);
        long[] allTimes = Arrays.copyOf(madeAt, all);
        boolean[] allOutcomes = Arrays.copyOf(accepted, all);
        float[] allRows = Arrays.copyOf(matrix, all * WIDTH);
        System.arraycopy(other.ids, 0, allIds, size, other.size());
        System.arraycopy(other.madeAt, 0, allTimes, size, other.size());
        System.arraycopy(other.accepted, 0, allOutcomes, size, other.size());
        System.arraycopy(other.matrix, 0, allRows, size * WIDTH, other.size() * WIDTH);
        return new DecisionTable(allIds, allTimes, allOutcomes, allRows);
    }

    /** The share that was accepted, 0 to 1; NaN without rows. */
    public double acceptanceRate() {
        int count = 0;
        for (boolean one : accepted) {
            count += one ? 1 : 0;
        }
        return (double) count / size();
    }

    /** SHA-256 over every row, hexadecimal: the same decisions have the same hash. */
    public String sha256() {
        MessageDigest digest = sha256Digest();
        ByteBuffer row = ByteBuffer.allocate(9 + 4 * WIDTH);
        for (int i = 0; i < size(); i++) {
            digest.update(ids[i].getBytes(StandardCharsets.UTF_8));
            row.clear().putLong(madeAt[i]).put((byte) (accepted[i] ? 1 : 0));
            for (int feature = 0; feature < WIDTH; feature++) {
                row.putFloat(matrix[i * WIDTH + feature]);
            }
            digest.update(row.flip());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Collects rows, which come in the order of time. */
    public static final class Builder {

        private static final int FIRST_CAPACITY = 1_024;

        private String[] ids = new String[FIRST_CAPACITY];
        private long[] madeAt = new long[FIRST_CAPACITY];
        private boolean[] accepted = new boolean[FIRST_CAPACITY];
        private float[] matrix = new float[FIRST_CAPACITY * WIDTH];
        private int size;

        /** @throws IllegalArgumentException when the row is older than the one before */
        public Builder add(String id, Instant made, boolean wasAccepted, FeatureVector features) {
            if (size == ids.length) {
                grow();
            }
            long millis = made.toEpochMilli();
            if (size > 0 && millis < madeAt[size - 1]) {
                throw new IllegalArgumentException("Decisions come in the order of time, but " + id + " is older");
            }
            ids[size] = id;
            madeAt[size] = millis;
            accepted[size] = wasAccepted;
            features.copyTo(matrix, size * WIDTH);
            size++;
            return this;
        }

        public int size() {
            return size;
        }

        private void grow() {
            int capacity = ids.length * 2;
            ids = Arrays.copyOf(ids, capacity);
            madeAt = Arrays.copyOf(madeAt, capacity);
            accepted = Arrays.copyOf(accepted, capacity);
            matrix = Arrays.copyOf(matrix, capacity * WIDTH);
        }

        public DecisionTable build() {
            return new DecisionTable(ids, madeAt, accepted, matrix).rows(0, size);
        }
    }
}
