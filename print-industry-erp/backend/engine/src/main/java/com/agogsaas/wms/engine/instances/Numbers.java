package com.agogsaas.wms.engine.instances;

import java.util.Arrays;

/** Reads many numbers at once. */
final class Numbers {

    /** 800 MB of numbers; what a file may ask for. */
    private static final long MOST = 100_000_000;

    private static final int FIRST_ROOM = 1 << 16;

    private Numbers() {}

    /**
     * Reads so many numbers of 0 or more; the array grows with what is there, whatever a count says.
     *
     * @param what one of them, for messages
     */
    static long[] read(NumberText text, long count, String what) throws UnreadableInstanceException {
        if (count > MOST) {
            throw text.fault("the problem is too large: " + count + " times " + what);
        }
        long[] numbers = new long[(int) Math.min(count, FIRST_ROOM)];
        for (int i = 0; i < count; i++) {
            if (i == numbers.length) {
                numbers = Arrays.copyOf(numbers, (int) Math.min(count, 2L * i));
            }
            numbers[i] = text.next(what);
        }
        return numbers;
    }
}
