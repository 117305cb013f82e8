package com.agogsaas.wms.platform;

import com.agogsaas.wms.errors.ErrorBody;
import com.agogsaas.wms.errors.ErrorCode;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * Answers of the HTTP layer itself, such as malformed JSON or an unknown path, in the shape of GraphQL errors, so that
 * clients need to know one shape only. Nothing of the failure but its kind gets out.
 */
@Component
class CodedHttpErrors implements ErrorAttributes {

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST);
        HttpStatus known = status instanceof Integer code ? HttpStatus.resolve(code) : null;
        ErrorCode code = code(known);
        return ErrorBody.of(code, message(code, known));
    }

    @Override
    public @Nullable Throwable getError(WebRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION, RequestAttributes.SCOPE_REQUEST)
                        instanceof Throwable failure
                ? failure
                : null;
    }

    private static ErrorCode code(@Nullable HttpStatus status) {
        if (status == null || status.is5xxServerError()) {
            return ErrorCode.INTERNAL_ERROR;
        }
        return switch (status) {
            case NOT_FOUND -> ErrorCode.PATH_NOT_FOUND;
            case CONTENT_TOO_LARGE -> ErrorCode.REQUEST_TOO_LARGE;
            default -> ErrorCode.REQUEST_MALFORMED;
        };
    }

    private static String message(ErrorCode code, @Nullable HttpStatus status) {
        return switch (code) {
            case PATH_NOT_FOUND -> "There is nothing at this path; the API is at /graphql";
            case REQUEST_TOO_LARGE -> "The body is larger than this service accepts";
            case REQUEST_MALFORMED ->
                status == HttpStatus.BAD_REQUEST
                        ? "The body is not a GraphQL request: a JSON object with a text named query"
                        : "This request is not accepted: " + (status == null ? "" : status.getReasonPhrase());
            default -> "A fault of the service";
        };
    }
}
