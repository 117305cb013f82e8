package com.agogsaas.wms.acceptance;

import java.util.Arrays;

/**
 * The value of every {@link AcceptanceFeature} for one recommendation, in the order of the list. Never changed once it
 * is built.
 */
public final class FeatureVector {

    /** Features in the list. */
    public static final int SIZE = AcceptanceFeature.values().length;

    private final float[] values;

    private FeatureVector(float[] values) {
        this.values = values;
    }

    /** Its value in the feature's unit, NaN where it is missing. */
    public float get(AcceptanceFeature feature) {
        return values[feature.column()];
    }

    /** Writes all values into a row of a matrix that begins at the offset. */
    public void copyTo(float[] matrix, int offset) {
        System.arraycopy(values, 0, matrix, offset, SIZE);
    }

    /** All values, in the order of the list; NaN where one is missing. */
    public float[] toArray() {
        return values.clone();
    }

    /** The values of a row of a matrix. */
    public static FeatureVector fromRow(float[] matrix, int row) {
        return new FeatureVector(Arrays.copyOfRange(matrix, row * SIZE, (row + 1) * SIZE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureVector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return FeatureJson.write(this);
    }

    /** Collects the values of one recommendation; what is not set is missing. */
    public static final class Builder {

        private final float[] values = new float[SIZE];

        public Builder() {
            Arrays.fill(values, Float.NaN);
        }

        /** @param value finite; in the feature's unit */
        public Builder set(AcceptanceFeature feature, double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(feature + " is a finite number or missing, not " + value);
            }
            values[feature.column()] = (float) value;
            return this;
        }

        public FeatureVector build() {
            return new FeatureVector(values.clone());
        }
    }
}
