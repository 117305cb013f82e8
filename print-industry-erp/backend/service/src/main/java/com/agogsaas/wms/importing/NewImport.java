package com.agogsaas.wms.importing;

import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.importing.reading.ImportFormat;
import com.agogsaas.wms.importing.reading.ImportKind;
import com.agogsaas.wms.units.FacilityId;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import that somebody wants.
 *
 * @param fileName what the file is called, or null; at most {@value #LONGEST_FILE_NAME} characters
 */
public record NewImport(
        FacilityId facility,
        ImportKind kind,
        ImportFormat format,
        @Nullable String fileName,
        Charset charset,
        boolean dryRun,
        String createdBy) {

    static final int LONGEST_FILE_NAME = 1_000;

    /** @throws InvalidInputException where the options do not go together */
    public NewImport {
        if (!format.holds(kind)) {
            throw invalid(
                    ErrorCode.IMPORT_OPTIONS_INVALID,
                    "input.format",
                    "Files of the format " + format + " hold no " + kind);
        }
        if (fileName != null
                && (fileName.length() > LONGEST_FILE_NAME || fileName.chars().anyMatch(Character::isISOControl))) {
            throw invalid(
                    ErrorCode.TEXT_INVALID,
                    "input.fileName",
                    "A file name has at most " + LONGEST_FILE_NAME + " characters, none of them control characters");
        }
    }

    /**
     * The character set of this name.
     *
     * @throws InvalidInputException where there is none
     */
    public static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw invalid(
                    ErrorCode.IMPORT_OPTIONS_INVALID,
                    "input.charset",
                    "Expected the name of a character set, such as UTF-8, windows-1252 or UTF-16LE");
        }
    }

    private static InvalidInputException invalid(ErrorCode code, String path, String message) {
        return new InvalidInputException(List.of(new InputProblem(code, path, message)));
    }
}
