package com.agogsaas.wms.engine.instances;

import java.util.List;

/** One way to write instances into a file. */
sealed interface InstanceFormat permits PutawayFormat, AgentsAndJobsFormat, VectorPackingFormat, BinPackingFormat {

    /** More bins, lots or problems than this are a fault of the file, not a problem to solve. */
    int MOST = 10_000_000;

    /** Reads what stands before the first instance; returns how many there are. */
    int readCount(NumberText text) throws UnreadableInstanceException;

    /**
     * Reads the next instance.
     *
     * @param name the name that it has unless it bears one itself
     */
    Instance read(NumberText text, String name) throws UnreadableInstanceException;

    /** Tells the format from the file's first three lines; its name's ending settles no doubt but that for .vbp. */
    static InstanceFormat of(NumberText text) throws UnreadableInstanceException {
        List<List<String>> lines = text.firstLines(3);
        if (lines.isEmpty()) {
            throw text.fault("the file is empty");
        }
        if (lines.get(0).get(0).equals(PutawayFormat.WORD)) {
            return new PutawayFormat();
        }
        List<Integer> widths = lines.stream().map(List::size).toList();
        if (widths.get(0) == 2 && areNumbers(lines.get(0))) {
            return new AgentsAndJobsFormat(false);
        }
        if (widths.get(0) != 1 || widths.size() < 3 || !areNumbers(lines.get(0))) {
            throw unknown(text);
        }
        return ofSeveral(text, lines, widths);
    }

    private static InstanceFormat ofSeveral(NumberText text, List<List<String>> lines, List<Integer> widths)
            throws UnreadableInstanceException {
        String file = text.file().getFileName().toString();
        boolean vector = widths.get(2) == 1 && lines.get(0).get(0).equals(String.valueOf(widths.get(1)));
        if (file.endsWith(".vbp") || file.endsWith(".vbp.gz") || vector) {
            return new VectorPackingFormat();
        }
        if (widths.get(1) == 1 && widths.get(2) == 3) {
            return new BinPackingFormat();
        }
        if (widths.get(1) == 2 && areNumbers(lines.get(1))) {
            return new AgentsAndJobsFormat(true);
        }
        throw unknown(text);
    }

    private static boolean areNumbers(List<String> words) {
        return words.stream().allMatch(word -> word.matches("[0-9]{1,18}"));
    }

    private static UnreadableInstanceException unknown(NumberText text) {
        return text.fault("this is the start of no known format: putaway (.pa), generalised assignment, vector bin"
                + " packing (.vbp) or bin packing");
    }
}
