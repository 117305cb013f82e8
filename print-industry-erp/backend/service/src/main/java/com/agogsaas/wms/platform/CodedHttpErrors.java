package com.agogsaas.wms.platform;

import com.agogsaas.wms.errors.ErrorBody;
import com.agogsaas.wms.errors.ErrorCode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers of the HTTP layer itself, such as malformed JSON or an unknown path, in the shape of GraphQL errors and as
 * JSON whatever the client accepts, so that clients need to know one shape only. Nothing of the failure but its kind
 * gets out.
 */
@Controller
class CodedHttpErrors implements ErrorController {

    private final JsonMapper json;

    CodedHttpErrors(JsonMapper json) {
        this.json = json;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(json.writeValueAsString(ErrorBody.of(code(status), message(status))));
    }

    /** Without one, somebody asks for the path of errors as if it were a page. */
    private static HttpStatus status(@Nullable Object given) {
        HttpStatus known = given instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    /** What a status means to clients. */
    static ErrorCode code(HttpStatus status) {
        if (status.is5xxServerError()) {
            return ErrorCode.INTERNAL_ERROR;
        }
        return switch (status) {
            case NOT_FOUND -> ErrorCode.PATH_NOT_FOUND;
            case CONTENT_TOO_LARGE -> ErrorCode.REQUEST_TOO_LARGE;
            default -> ErrorCode.REQUEST_MALFORMED;
        };
    }

    private static String message(HttpStatus status) {
        return switch (code(status)) {
            case PATH_NOT_FOUND -> "There is nothing at this path; the API is at /graphql";
            case REQUEST_TOO_LARGE -> "The body is larger than this service accepts";
            case REQUEST_MALFORMED ->
                status == HttpStatus.BAD_REQUEST
                        ? "The body is not a GraphQL request: a JSON object with a text named query"
                        : "This request is not accepted: " + status.getReasonPhrase();
            default -> "A fault of the service";
        };
    }
}
