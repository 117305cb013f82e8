package com.agogsaas.wms.importing.reading;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Reads a file, whatever its format, row by row, without ever holding more than one of them. */
public final class ImportFile {

    private ImportFile() {}

    /**
     * Reads a file to its end, or to where it makes no sense any more, which is then one of its problems.
     *
     * @param raw the file, compressed or not
     * @param spoolFolder where the rows are kept until they are closed
     * @throws TransferBrokenException when the file does not arrive whole
     * @throws FileTooLargeException when it is larger than allowed
     * @throws ImportCancelledException when {@code progress} says so
     */
    public static FileContents read(
            InputStream raw, FileDescription file, ReadingLimits limits, Path spoolFolder, Progress progress)
            throws IOException {
        Spool spool = new Spool(spoolFolder);
        try {
            RowCollector rows = new RowCollector(spool, file.zone(), limits.maxProblems(), progress);
            try {
                read(raw, file, limits, rows);
            } catch (UnreadableException stop) {
                spool.problem(stop.problem());
                rows.stopped();
            }
            return rows.contents();
        } catch (IOException | RuntimeException failure) {
            try (spool) {
                throw failure;
            }
        }
    }

    private static void read(InputStream raw, FileDescription file, ReadingLimits limits, RowCollector rows)
            throws IOException {
        try {
            BufferedReader text = DecodedFile.open(raw, file.charset(), limits.maxBytes());
            if (isEmpty(text)) {
                throw new UnreadableException(RowProblem.ofRow(1, ProblemCode.FILE_EMPTY, "The file is empty"));
            }
            format(file).read(text, rows);
        } catch (EOFException | ZipException broken) {
            throw new UnreadableException(RowProblem.ofRow(
                    rows.lastLine(),
                    ProblemCode.FILE_UNREADABLE,
                    "The compressed file is damaged or ends too early, somewhere after this line"));
        }
    }

    private static FileFormat format(FileDescription file) {
        return switch (file.format()) {
            case CSV -> new CsvFormat(StagedTable.of(file.kind()));
            case ONLINE_RETAIL -> new OnlineRetailFormat();
            case BASKET_NAMES -> new BasketFormat(file, ",");
            case BASKET_NUMBERS -> new BasketFormat(file, "\\s+");
            case BED_BPP -> new CartonFormat(file);
        };
    }

    private static boolean isEmpty(BufferedReader text) throws IOException {
        text.mark(1);
        boolean empty = text.read() < 0;
        text.reset();
        return empty;
    }
}
